-- What goes to recipients by mail: one row a release, edition and recipient, whatever happens.
create table mail (
  id           integer primary key,
  report       varchar(200) not null,
  release      integer not null,
  edition      varchar(10) not null,
  -- The name in the output folder of what is sent, without its ending.
  document     varchar(200) not null,
  recipient    varchar(320) not null,
  message_id   varchar(200) not null unique,
  state        varchar(10) not null check (state in ('waiting', 'sent', 'given-up')),
  queued_at    timestamp not null,
  attempts     integer not null,
  next_attempt timestamp not null,
  ended_at     timestamp,
  last_error   varchar(1000),
  unique (report, release, edition, recipient)
);
