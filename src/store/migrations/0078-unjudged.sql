-- What nothing was to judge by is 未判断 and gives no points; with too little judged there is no grade (未定级).
alter table reviews alter column grade drop not null;
-- Hundredths of a point that could be given: the weights of the items that were judged.
alter table reviews add column judged integer not null default 10000;
-- The items that nobody judged, each with the reason.
alter table reviews add column unjudged json not null default '[]';
alter table review_changes alter column proposed_grade drop not null;
alter table documents alter column grade drop not null;
-- The points that could be given.
alter table documents add column judged numeric(5, 2) not null default 100;
-- They are proposed anew at the next start, and the score of their documents with them.
delete from reviews;
