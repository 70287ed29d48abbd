-- A room may carry the deal of another installation of the same house. Rows of a deal are kept under the deal's
-- installation; where something was done in a room, that room's installation stands beside its channel.

ALTER TABLE room ADD COLUMN deal_installation CHARACTER VARYING(255);
UPDATE room SET deal_installation = installation;
ALTER TABLE room ALTER COLUMN deal_installation SET NOT NULL;
DROP INDEX room_by_deal;
CREATE INDEX room_by_deal ON room (deal_installation, deal);

ALTER TABLE concession ADD COLUMN room_installation CHARACTER VARYING(255);
UPDATE concession SET room_installation = installation;
ALTER TABLE concession ALTER COLUMN room_installation SET NOT NULL;
DROP INDEX concession_by_act;
CREATE INDEX concession_by_act
  ON concession (installation, deal, room_installation, channel, made_by, undoable, act_number);

ALTER TABLE concession_revision ADD COLUMN room_installation CHARACTER VARYING(255);
UPDATE concession_revision SET room_installation = installation;
ALTER TABLE concession_revision ALTER COLUMN room_installation SET NOT NULL;
DROP INDEX concession_revision_by_act;
CREATE INDEX concession_revision_by_act
  ON concession_revision (installation, deal, room_installation, channel, made_by, undoable, act_number);

ALTER TABLE disclosure ADD COLUMN room_installation CHARACTER VARYING(255);
UPDATE disclosure SET room_installation = installation;
ALTER TABLE disclosure ALTER COLUMN room_installation SET NOT NULL;
