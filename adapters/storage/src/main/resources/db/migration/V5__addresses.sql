-- How a chat platform is told where a message goes, where an id alone does not say so. Nothing in it is secret.
CREATE TABLE address (
  installation CHARACTER VARYING(255) NOT NULL,
  whom CHARACTER VARYING(255) NOT NULL,
  address CHARACTER VARYING NOT NULL,
  PRIMARY KEY (installation, whom)
);
