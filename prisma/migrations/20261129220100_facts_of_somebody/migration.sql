-- What is to be kept in mind is of somebody: whoever writes names the person. Rows that named nobody ("of all of them")
-- stay as they are, and may be taken back and restored, because nobody knows whom they meant; no row joins them. A check
-- would refuse them with the rest, so a trigger asks of what is written from now on.
CREATE FUNCTION refuse_fact_of_nobody() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'This fact names nobody.' USING ERRCODE = 'check_violation';
END $$;
REVOKE ALL ON FUNCTION refuse_fact_of_nobody() FROM PUBLIC;
CREATE TRIGGER person_fact_names_somebody BEFORE INSERT ON "PersonFact"
  FOR EACH ROW WHEN (NEW."contactId" IS NULL) EXECUTE FUNCTION refuse_fact_of_nobody();
CREATE TRIGGER person_fact_keeps_its_name BEFORE UPDATE ON "PersonFact"
  FOR EACH ROW WHEN (OLD."contactId" IS NOT NULL AND NEW."contactId" IS NULL) EXECUTE FUNCTION refuse_fact_of_nobody();
