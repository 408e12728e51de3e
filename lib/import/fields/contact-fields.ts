import { CONTACT_FIELDS } from "@/lib/schemas/contact";
import { type ImportField, importFieldsOf } from "../import-field";
import { ACCOUNT_ID_COLUMNS, ACCOUNT_NAME_COLUMNS } from "./account-columns";

const { externalId, name, ...others } = CONTACT_FIELDS;

/** The fields of a contact, with whose contact it is, and a name that may stand in two columns. */
export const CONTACT_FILE_FIELDS: readonly ImportField[] = [
  ...importFieldsOf({ externalId }),
  {
    key: "accountExternalId",
    label: "Account's external ID",
    columns: ACCOUNT_ID_COLUMNS,
    examples: ["A-1001", "A-1001"],
  },
  { key: "accountName", label: "Account", columns: ACCOUNT_NAME_COLUMNS, examples: ["", ""] },
  ...importFieldsOf({ name }),
  { key: "firstName", label: "First name", columns: ["firstname", "givenname", "vorname"], examples: ["", ""] },
  {
    key: "lastName",
    label: "Last name",
    columns: ["lastname", "surname", "familyname", "nachname"],
    examples: ["", ""],
  },
  ...importFieldsOf(others),
];
