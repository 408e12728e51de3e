-- Of a person is kept in mind as well what is better not brought up: the page before a meeting says so.
ALTER TABLE "PersonFact" DROP CONSTRAINT "PersonFact_about";
ALTER TABLE "PersonFact" ADD CONSTRAINT "PersonFact_about" CHECK (about IN ('preference', 'last_promise', 'personal', 'appetite', 'avoid'));
