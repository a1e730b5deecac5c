-- Which kinds of indicators count in 目标实现程度 before the year is over is part of how a round is counted (src/core/monitoring/scheme.ts).
-- Rounds that are here were counted with all of them, and stay so.
update monitoring_rounds set scheme = (scheme::jsonb || '{"early": {"amount": true, "date": true, "ceiling": true, "rate": true, "qualitative": true}}')::json
where scheme::jsonb -> 'early' is null;
