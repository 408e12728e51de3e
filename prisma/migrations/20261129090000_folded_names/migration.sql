-- Names are found however they are typed: "muller", "mueller" and "MÜLLER" all mean Müller. The database keeps the folded
-- form beside the name, so that no way of writing a name can forget it.

-- Small letters without accents; full stops and apostrophes are no part of a word. lower() knows only what the locale of
-- the database knows, which may be nothing beyond A to Z: the other alphabets are named.
CREATE FUNCTION folded(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(
    replace(replace(replace(
      translate(
        lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f.''’]', '', 'g')),
        'ØøŁłĐđİıÐðÞþẞÆŒАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІЇЂЉЊЋЏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩς',
        'oollddiiddttßæœабвгдежзиклмнопрстуфхцчшщъыьэюяєіїђљњћџαβγδεζηθικλμνξοπρστυφχψωσ'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    '\s+', ' ', 'g')
$$;

-- The other way to write them without accents: Mueller, Soerensen, Aarhus.
CREATE FUNCTION folded_as_spelt(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT folded(replace(replace(replace(replace(replace(
    translate(normalize(name, NFC), 'ÄÖÜØÅ', 'äöüøå'), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ø', 'oe'), 'å', 'aa'))
$$;

-- Both, where they differ, a line each.
CREATE FUNCTION folded_name(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN folded(name) = folded_as_spelt(name) THEN folded(name)
    ELSE folded(name) || chr(10) || folded_as_spelt(name) END
$$;

ALTER TABLE "Account" ADD COLUMN "foldedName" TEXT GENERATED ALWAYS AS (folded_name(name)) STORED;
ALTER TABLE "Contact" ADD COLUMN "foldedName" TEXT GENERATED ALWAYS AS (folded_name(name)) STORED;

-- A text is looked for in this index alone: whole rows are read only of the few that hold it. A trigram index would not
-- be used: under row-level security the planner may not ask LIKE before it has asked the policy.
CREATE INDEX "Account_workspaceId_foldedName_idx" ON "Account"("workspaceId", "foldedName");
CREATE INDEX "Contact_workspaceId_foldedName_idx" ON "Contact"("workspaceId", "foldedName");
