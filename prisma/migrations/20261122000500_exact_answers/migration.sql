-- An answer on a 1–5 form of the ease question falls on a half of ours: 2 of 5 is 2.5 of 7.
ALTER TABLE "SurveyAnswer" ALTER COLUMN "value" TYPE DOUBLE PRECISION;
