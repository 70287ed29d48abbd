-- Runs on H2 and on PostgreSQL alike. The installation leads every key, so that no look-up can cross it and the tables
-- can be spread by it. A column that ends in _match is a digest of a text. CHARACTER VARYING without a length: on H2, TEXT would be a LOB, kept apart from its row.

CREATE TABLE deal (
  installation CHARACTER VARYING(255) NOT NULL,
  deal UUID NOT NULL,
  name CHARACTER VARYING NOT NULL,
  counterparty CHARACTER VARYING NOT NULL,
  counterparty_match CHARACTER VARYING(64) NOT NULL,
  currency CHARACTER VARYING NOT NULL,
  our_sponsor CHARACTER VARYING NOT NULL,
  their_sponsor CHARACTER VARYING NOT NULL,
  style CHARACTER VARYING(16),
  batna CHARACTER VARYING,
  -- One a line.
  batna_names CHARACTER VARYING DEFAULT '' NOT NULL,
  mandate CHARACTER VARYING,
  -- Counters, so that no number and no balance ever needs the log to be read.
  last_concession INTEGER DEFAULT 0 NOT NULL,
  last_act BIGINT DEFAULT 0 NOT NULL,
  last_impasse INTEGER DEFAULT 0 NOT NULL,
  entries INTEGER DEFAULT 0 NOT NULL,
  owed INTEGER DEFAULT 0 NOT NULL,
  PRIMARY KEY (installation, deal)
);

CREATE TABLE deal_issue (
  installation CHARACTER VARYING(255) NOT NULL,
  deal UUID NOT NULL,
  place INTEGER NOT NULL,
  name CHARACTER VARYING NOT NULL,
  reservation_point CHARACTER VARYING,
  direction CHARACTER VARYING(8),
  PRIMARY KEY (installation, deal, place)
);

CREATE TABLE deal_link (
  installation CHARACTER VARYING(255) NOT NULL,
  code CHARACTER VARYING(255) NOT NULL,
  deal UUID NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (installation, code)
);

CREATE TABLE room (
  installation CHARACTER VARYING(255) NOT NULL,
  channel CHARACTER VARYING(255) NOT NULL,
  name CHARACTER VARYING NOT NULL,
  deal UUID NOT NULL,
  carries_since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (installation, channel)
);
CREATE INDEX room_by_deal ON room (installation, deal);

-- The latest revision of every entry; the ones before it are in concession_revision.
CREATE TABLE concession (
  installation CHARACTER VARYING(255) NOT NULL,
  deal UUID NOT NULL,
  number INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  item CHARACTER VARYING NOT NULL,
  given CHARACTER VARYING NOT NULL,
  gotten CHARACTER VARYING NOT NULL,
  worth CHARACTER VARYING NOT NULL,
  contingency CHARACTER VARYING NOT NULL,
  settlement CHARACTER VARYING(16) NOT NULL,
  withdrawn BOOLEAN NOT NULL,
  logged_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  act CHARACTER VARYING(16) NOT NULL,
  made_by CHARACTER VARYING(255) NOT NULL,
  made_by_name CHARACTER VARYING NOT NULL,
  channel CHARACTER VARYING(255) NOT NULL,
  made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  -- The place of this act among all acts of the deal, and whether it can be undone: no undo, and not undone since.
  act_number BIGINT NOT NULL,
  undoable BOOLEAN NOT NULL,
  PRIMARY KEY (installation, deal, number)
);
CREATE INDEX concession_by_act ON concession (installation, deal, channel, made_by, undoable, act_number);

CREATE TABLE concession_revision (
  installation CHARACTER VARYING(255) NOT NULL,
  deal UUID NOT NULL,
  number INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  item CHARACTER VARYING NOT NULL,
  given CHARACTER VARYING NOT NULL,
  gotten CHARACTER VARYING NOT NULL,
  worth CHARACTER VARYING NOT NULL,
  contingency CHARACTER VARYING NOT NULL,
  settlement CHARACTER VARYING(16) NOT NULL,
  withdrawn BOOLEAN NOT NULL,
  logged_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  act CHARACTER VARYING(16) NOT NULL,
  made_by CHARACTER VARYING(255) NOT NULL,
  made_by_name CHARACTER VARYING NOT NULL,
  channel CHARACTER VARYING(255) NOT NULL,
  made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  act_number BIGINT NOT NULL,
  undoable BOOLEAN NOT NULL,
  PRIMARY KEY (installation, deal, number, revision)
);
CREATE INDEX concession_revision_by_act
  ON concession_revision (installation, deal, channel, made_by, undoable, act_number);

-- The entries that are open debts.
CREATE TABLE debt (
  installation CHARACTER VARYING(255) NOT NULL,
  deal UUID NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (installation, deal, number)
);

-- Everything private that was ever noted in a deal or written into its log: kept after a change or an undo, since it stays
-- private until it is disclosed.
CREATE TABLE deal_secret (
  installation CHARACTER VARYING(255) NOT NULL,
  deal UUID NOT NULL,
  wording_match CHARACTER VARYING(64) NOT NULL,
  kind CHARACTER VARYING(32) NOT NULL,
  issue CHARACTER VARYING NOT NULL,
  wording CHARACTER VARYING NOT NULL,
  disclosed BOOLEAN NOT NULL,
  PRIMARY KEY (installation, deal, wording_match)
);

CREATE TABLE impasse (
  installation CHARACTER VARYING(255) NOT NULL,
  deal UUID NOT NULL,
  number INTEGER NOT NULL,
  issue CHARACTER VARYING NOT NULL,
  our_position CHARACTER VARYING NOT NULL,
  their_position CHARACTER VARYING NOT NULL,
  tried CHARACTER VARYING NOT NULL,
  proposal CHARACTER VARYING NOT NULL,
  decision CHARACTER VARYING NOT NULL,
  our_sponsor CHARACTER VARYING NOT NULL,
  our_sponsor_match CHARACTER VARYING(64) NOT NULL,
  their_sponsor CHARACTER VARYING NOT NULL,
  solve_by DATE NOT NULL,
  style CHARACTER VARYING(16) NOT NULL,
  closed BOOLEAN NOT NULL,
  last_event INTEGER NOT NULL,
  PRIMARY KEY (installation, deal, number)
);
CREATE INDEX impasse_by_sponsor ON impasse (installation, our_sponsor_match);

CREATE TABLE impasse_event (
  installation CHARACTER VARYING(255) NOT NULL,
  deal UUID NOT NULL,
  impasse INTEGER NOT NULL,
  place INTEGER NOT NULL,
  what CHARACTER VARYING(16) NOT NULL,
  rung INTEGER,
  outcome CHARACTER VARYING(32),
  note CHARACTER VARYING NOT NULL,
  made_by CHARACTER VARYING(255) NOT NULL,
  made_by_name CHARACTER VARYING NOT NULL,
  made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (installation, deal, impasse, place)
);

CREATE TABLE draft (
  installation CHARACTER VARYING(255) NOT NULL,
  draft UUID NOT NULL,
  channel CHARACTER VARYING(255) NOT NULL,
  owner_id CHARACTER VARYING(255) NOT NULL,
  owner_name CHARACTER VARYING NOT NULL,
  template CHARACTER VARYING NOT NULL,
  blanks CHARACTER VARYING NOT NULL,
  wording CHARACTER VARYING NOT NULL,
  step_impasse INTEGER,
  step_rung INTEGER,
  filled_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  posted_at TIMESTAMP(6) WITH TIME ZONE,
  PRIMARY KEY (installation, draft)
);
CREATE INDEX draft_by_room ON draft (installation, channel);

CREATE TABLE standard (
  installation CHARACTER VARYING(255) NOT NULL,
  deal UUID NOT NULL,
  wording_match CHARACTER VARYING(64) NOT NULL,
  wording CHARACTER VARYING NOT NULL,
  place BIGINT NOT NULL,
  used_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (installation, deal, wording_match)
);
CREATE INDEX standard_by_place ON standard (installation, deal, place);

CREATE TABLE post (
  installation CHARACTER VARYING(255) NOT NULL,
  channel CHARACTER VARYING(255) NOT NULL,
  number BIGINT NOT NULL,
  made_by CHARACTER VARYING(255) NOT NULL,
  made_by_name CHARACTER VARYING NOT NULL,
  message CHARACTER VARYING NOT NULL,
  made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (installation, channel, number)
);

CREATE TABLE disclosure (
  installation CHARACTER VARYING(255) NOT NULL,
  deal UUID NOT NULL,
  number INTEGER NOT NULL,
  channel CHARACTER VARYING(255) NOT NULL,
  made_by CHARACTER VARYING(255) NOT NULL,
  made_by_name CHARACTER VARYING NOT NULL,
  told CHARACTER VARYING NOT NULL,
  wording CHARACTER VARYING NOT NULL,
  made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (installation, deal, number)
);

-- Deliveries that were answered by a change, with the answer. Old ones are pruned.
CREATE TABLE delivery (
  installation CHARACTER VARYING(255) NOT NULL,
  channel CHARACTER VARYING(255) NOT NULL,
  person CHARACTER VARYING(255) NOT NULL,
  delivery CHARACTER VARYING(255) NOT NULL,
  place BIGINT GENERATED BY DEFAULT AS IDENTITY,
  person_name CHARACTER VARYING NOT NULL,
  asked CHARACTER VARYING NOT NULL,
  origin CHARACTER VARYING,
  reply CHARACTER VARYING NOT NULL,
  came_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (installation, channel, person, delivery)
);
CREATE INDEX delivery_by_place ON delivery (installation, channel, person, place);
CREATE INDEX delivery_by_age ON delivery (came_at);
