-- Which nouns are kept is said once, by the registers that are declared (lib/registers); here only what a noun looks like.
ALTER TABLE "FormerState" DROP CONSTRAINT "FormerState_noun";
ALTER TABLE "FormerState" ADD CONSTRAINT "FormerState_noun" CHECK (noun ~ '^[a-z]+(_[a-z]+)*$');
