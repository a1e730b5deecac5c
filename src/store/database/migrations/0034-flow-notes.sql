-- Why a flow was laid down; and years that gave up their own flow (no data) and go by the year before again.

alter table flows add note text not null default '';
alter table flows alter column note drop default;
alter table flows alter column data drop not null;
