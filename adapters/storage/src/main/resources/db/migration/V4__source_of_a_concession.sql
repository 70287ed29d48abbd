-- A link to the message that an entry was made from.
ALTER TABLE concession ADD COLUMN source CHARACTER VARYING DEFAULT '' NOT NULL;
ALTER TABLE concession_revision ADD COLUMN source CHARACTER VARYING DEFAULT '' NOT NULL;
