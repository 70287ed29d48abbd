-- What an installation of a chat platform has given Parley to act there with, sealed before it comes here. A row without
-- it is of an installation that has taken it back.
CREATE TABLE admission (
  installation CHARACTER VARYING(255) NOT NULL,
  sealed CHARACTER VARYING,
  admitted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (installation)
);

-- Admissions that have begun, under the pseudo installation of their platform.
CREATE TABLE admission_begun (
  installation CHARACTER VARYING(255) NOT NULL,
  state CHARACTER VARYING(64) NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (installation, state)
);
