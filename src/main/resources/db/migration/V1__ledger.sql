-- The ledger: source files, what was read from them, the visits accepted, totals, releases.
-- One script for H2 and PostgreSQL. Visit rows are narrow: everything that repeats stands once in a
-- dictionary table, known by the hash of its content, and visits refer to it by a small number.

create table source_file (
  id              integer primary key,
  sha256          char(64) not null unique,
  name            varchar(1000) not null,
  sender          varchar(1000),
  received_at     timestamp not null,
  state           varchar(12) not null check (state in ('reading', 'accepted', 'not-accepted')),
  -- Visits read from this file have numbers from here on: no count over it scans the whole table.
  first_visit_id  bigint not null,
  -- How many rows are behind the last commit: where reading goes on after a stop.
  rows_done       bigint not null default 0,
  -- The balance, written when the file is through: read = stored + unchanged + superseded + rejected.
  rows_read       bigint not null default 0,
  rows_stored     bigint not null default 0,
  rows_unchanged  bigint not null default 0,
  rows_superseded bigint not null default 0,
  rows_rejected   bigint not null default 0,
  -- Whether a run that ended has told of it: one that was cut off has told nobody.
  told            boolean not null default false,
  -- Which of two files was received later: its number; one whose withdrawal was undone counts as
  -- received then.
  receipt         integer not null,
  -- Whether it was received by mistake: nothing of it counts.
  withdrawn       boolean not null default false
);

-- What people and the program decided, in order, one JSON object each. With the source files kept
-- it is all that the rest of the ledger is made from.
create table journal (
  number bigint primary key,
  at     timestamp not null,
  kind   varchar(20) not null,
  entry  varchar not null
);

-- A file taken out as received by mistake, and given back perhaps.
create table withdrawal (
  id            integer primary key,
  file_id       integer not null references source_file,
  reason        varchar not null,
  at            timestamp not null,
  reinstated_at timestamp
);

create table text_value    (id integer primary key, hash uuid not null unique, content varchar not null);
create table body          (id integer primary key, hash uuid not null unique, name varchar not null);
create table lead          (id integer primary key, hash uuid not null unique, name varchar, title varchar);
create table written_host  (id integer primary key, hash uuid not null unique, kind varchar(8), name varchar, title varchar);
create table written_place (id integer primary key, hash uuid not null unique, commune varchar, district varchar, province varchar not null);
-- Where a visit took place, as far as it is certain. Units are written as level, code and valid-from:
-- D314, C11413@2025-07-01. Exactly one of those in "among", separated by spaces, holds the place; the
-- land of them all has stayed the same since a day.
create table place         (id integer primary key, hash uuid not null unique, kind varchar(12) not null,
                            province varchar(20) not null, district varchar(20), commune varchar(20),
                            among varchar(300) not null, evidence varchar(16) not null, since date not null);
-- A host at a place: who it is (kind, folded name, a person's title) and where. One host may be at
-- several places: what is known of its place, and the map, change. The site is the name of a
-- facility alone, where it tells it from others: by it one record knows the address that another lacks.
create table host          (id integer primary key, hash uuid not null unique, place_id integer not null references place,
                            kind varchar(8), site uuid, who uuid not null,
                            -- A person without the title: another source tells it otherwise.
                            namesake uuid);

-- What few records say, or what many say alike: apart, so that a row of a visit is narrow.
create table particulars   (id integer primary key, hash uuid not null unique, sheet varchar, revised_on date,
                            anniversary integer, gift_quantity_min bigint, gift_quantity_max bigint,
                            gift_description varchar, remarks varchar, recommendation varchar,
                            recommended_to varchar, source varchar, source_url varchar);

create table visit (
  id                 bigint primary key,
  file_id            integer not null,
  line               bigint not null,
  -- Begins with what records that come together have in common, so that their entries in the index
  -- lie together: one that lies anywhere costs a page of its own at each commit.
  record_key         uuid not null,
  content            uuid not null,
  sender_id          integer,
  record_no          varchar(100),
  withdrawn          boolean not null,
  visit_date         date not null,
  -- yyyymm of the day: what is asked for by its days is found by their months.
  visit_month        integer not null,
  date_written_id    integer not null,
  occasion           varchar(10),
  body_id            integer not null,
  lead_id            integer,
  written_host_id    integer not null,
  host_id            integer,
  written_place_id   integer not null,
  place_id           integer not null,
  gift               boolean,
  gift_value_min     bigint,
  gift_value_max     bigint,
  particulars_id     integer not null,
  -- Set where this version was made by a withdrawal or its undoing: the balance of the file that its
  -- values come from does not count it.
  withdrawal_id      integer,
  -- Whether a withdrawal left nothing: the record counts as not known.
  gone               boolean default false not null
);
create index visit_by_key on visit (record_key);
create index visit_by_month on visit (visit_month);

-- The visits that left a recommendation: few, and asked for without going through all.
create table recommended (visit_id bigint primary key);

-- Which visit a newer version of a record takes the place of. Both stay.
create table amendment (visit_id bigint primary key, replaces bigint not null unique);

-- Rows that added nothing: known with the same values, or older than a version already known.
create table repeated (
  file_id  integer not null,
  row_no   bigint not null,
  outcome  varchar(10) not null check (outcome in ('unchanged', 'superseded')),
  visit_id bigint not null,
  primary key (file_id, row_no)
);

-- Rows that go back to their sender, whole. A row's number counts all rows of the file: several
-- sheets have the same lines.
create table rejected (
  file_id    integer not null,
  row_no     bigint not null,
  headers_id integer not null,
  cells      varchar not null,
  primary key (file_id, row_no)
);

create table finding (
  id            bigint primary key,
  file_id       integer not null,
  row_no        bigint not null,
  line          bigint not null,
  sheet_id      integer,
  visit_id      bigint,
  visit_date    date,
  rule          varchar(40) not null,
  column_id     integer,
  cell          varchar,
  arguments     varchar not null
);
create index finding_by_file on finding (file_id);
create index finding_by_date on finding (visit_date);

-- Totals, folded from the visits after the mark in the transaction that moves the mark. A row holds
-- many of them, packed: what is counted is written and read in halves of months, and one row a figure
-- would be as many rows as there are visits. The half is yyyymm * 10 + 1 (days 1-14) or 2 (from the
-- 15th): both calendars are made of them. A part holds the places, or hosts, of 2^12, or 2^6, numbers.
create table summary_half (
  half  integer not null,
  part  integer not null,
  cells bytea not null,
  primary key (half, part)
);

-- By how many the hosts of a period's halves are more than its distinct hosts, for each calendar ('S',
-- 'A') and period (yyyymm, yyyy, 0 = all).
create table summary_repeat (
  calendar char(1) not null,
  period   integer not null,
  part     integer not null,
  cells    bytea not null,
  primary key (calendar, period, part)
);

-- How often each host was visited in each half of a month, for an occasion, and what it was given: what
-- makes hosts distinct, and lets their visits count elsewhere once their address is known.
create table summary_host (
  part  integer primary key,
  cells bytea not null
);

-- How many visits a sender (0: unnamed) told of in a province and half of a month: where nothing was
-- received is not where nothing took place.
create table summary_sender (
  sender_id integer not null,
  province  varchar(20) not null,
  half      integer not null,
  visits    bigint not null,
  primary key (sender_id, province, half)
);

-- The last visit that touched a month of a calendar.
create table summary_month (
  calendar   char(1) not null,
  report_month integer not null,
  touched_by bigint not null,
  primary key (calendar, report_month)
);

-- How far something has got: 'summary' the last visit folded, 'reports' the last one reported on.
create table progress (name varchar(20) primary key, position bigint not null);

create table release (
  report    varchar(60) not null,
  number    integer not null,
  content   char(64) not null,
  issued_at timestamp not null,
  primary key (report, number)
);
create table release_file (
  report  varchar(60) not null,
  number  integer not null,
  path    varchar(1000) not null,
  sha256  char(64) not null,
  primary key (report, number, path)
);

create table returned_file (file_id integer primary key, path varchar(1000) not null, sha256 char(64) not null);
