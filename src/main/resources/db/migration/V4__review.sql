-- Articles, the records that they propose, and what people decided about them.

-- Whether a file holds records: an article and a workbook of decisions do not, and a file of those without
-- rows is no nil return.
alter table source_file add column of_records boolean default true not null;

-- Whether it is a record that the program wrote for a person who confirmed it.
alter table source_file add column reviewed boolean default false not null;

-- What an article file was read as; the proposals as they were read are kept by their hash.
create table article (
  file_id   integer primary key,
  verdict   varchar(20) not null,
  proposals char(64) not null
);

create table proposal (
  id           integer primary key,
  file_id      integer not null,
  -- Its place in the article, from 1.
  ordinal      integer not null,
  state        varchar(10) not null check (state in ('waiting', 'accepted', 'rejected', 'merged')),
  -- As far as it can be read from what is proposed and edited now.
  visit_date   date,
  -- Day and folded host: what proposals of one event have in common; null without a day.
  event_key    uuid,
  hosts        integer not null,
  -- What the article says, with the words and sentences it was read from, one JSON object.
  content      varchar not null,
  -- Fields that a person set, one JSON object.
  edits        varchar not null,
  -- The source file of its record, once it is accepted or merged into a visit.
  record_file  integer,
  -- The event that it was found to tell of: "visit KEY" or "proposal ID"; null for none.
  event        varchar(80),
  unique (file_id, ordinal)
);
create index proposal_by_event_key on proposal (event_key);
create index proposal_by_state on proposal (state, visit_date);
create index proposal_by_event on proposal (event);
create index proposal_by_record on proposal (record_file);

-- Append-only. What was before each decision, so that the last one can be taken back.
create table decision (
  id                 integer primary key,
  proposal_id        integer not null,
  kind               varchar(10) not null check (kind in ('edited', 'accepted', 'rejected', 'merged')),
  at                 timestamp not null,
  reviewer           varchar not null,
  note               varchar not null,
  -- The file of the record that it made, and the file of an earlier record that it withdrew.
  record_file        integer,
  withdrawn_file     integer,
  state_before       varchar(10) not null,
  edits_before       varchar not null,
  record_file_before integer,
  event_before       varchar(80),
  undone             boolean not null
);
create index decision_by_proposal on decision (proposal_id);

-- What people said that written words mean; the newest of the same words counts.
create table word_alias (
  id       integer primary key,
  kind     varchar(10) not null check (kind in ('host', 'commune', 'district', 'province')),
  -- Folded; so is the province that it holds in, empty for everywhere.
  written  varchar(500) not null,
  province varchar(200) not null,
  meaning  varchar(500) not null,
  reviewer varchar not null,
  at       timestamp not null,
  proposal varchar(80) not null,
  removed  boolean not null
);
