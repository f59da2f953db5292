-- How many records an article proposes; a file of records has none. An article has no rows, and is
-- no statement that there were none.
alter table source_file add column proposals integer;
