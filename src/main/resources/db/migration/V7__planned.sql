-- What is made by itself at its time: how far it has got, whichever of several instances does it.
create table planned_run (
  calendar char(1) primary key,
  -- The last time that somebody has taken on: in the zone of the reports.
  due      timestamp not null,
  began    timestamp,
  -- Null while it is made, and where whoever made it was cut off.
  ended    timestamp,
  exit     integer
);
