-- 预警: the last act of a person on it with how it was before, so that it can be taken back for some minutes;
-- null where there is none, or something else happened to it since.

alter table monitoring_warnings add column last_act json;
