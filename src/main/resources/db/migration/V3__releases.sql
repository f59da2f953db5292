-- What a release was made of, so that it can be made again, and so that the next one can say what
-- changed.
alter table release add column standing varchar(12) default 'provisional' not null;
-- The last visit that it saw.
alter table release add column mark bigint default 0 not null;
-- How many loadings of decrees, and undoings of them, were behind it.
alter table release add column units integer default 0 not null;
-- The SHA-256 of the kept list of its figures and records; empty for one that kept none.
alter table release add column trace varchar(64) default '' not null;
-- The settings that shaped it, one JSON object.
alter table release add column settings varchar default '[]' not null;

-- What decided its content, without a look at the visits: while it is the same, so is the content.
alter table release add column state varchar(64) default '' not null;

-- Months that were declared final: their reports are not issued again without a confirmation.
create table final_month (
  calendar     char(1) not null,
  report_month integer not null,
  declared_at  timestamp not null,
  primary key (calendar, report_month)
);

-- Reports of final months whose figures have changed: they wait to be confirmed.
create table waiting_revision (
  report     varchar(200) primary key,
  content    char(64) not null,
  figures    integer not null,
  noticed_at timestamp not null
);

-- The names of reports may hold the name of a department's folder.
alter table release alter column report set data type varchar(200);
alter table release_file alter column report set data type varchar(200);
