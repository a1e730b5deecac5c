-- What nothing was to judge by is 未判断 and gives no points; with too little judged there is no grade (未定级).
-- Reviews are proposed anew at the next start, and the score of their documents with them.
delete from reviews;
alter table reviews alter column grade drop not null;
-- Hundredths of a point that could be given: the weights of the items that were judged.
alter table reviews add column judged integer not null;
-- The items that nobody judged, each with the reason.
alter table reviews add column unjudged json not null;
alter table review_changes alter column proposed_grade drop not null;
alter table documents alter column grade drop not null;
-- The points that could be given.
alter table documents add column judged numeric(5, 2);
update documents set judged = 100;
alter table documents alter column judged set not null;
