-- Posts that a chat platform has yet to take. A row goes when it has.
CREATE TABLE outbox (
  installation CHARACTER VARYING(255) NOT NULL,
  channel CHARACTER VARYING(255) NOT NULL,
  number BIGINT NOT NULL,
  platform CHARACTER VARYING(64) NOT NULL,
  for_outsiders BOOLEAN NOT NULL,
  attempts INTEGER NOT NULL,
  due_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (installation, channel, number)
);
CREATE INDEX outbox_by_due ON outbox (platform, due_at);
