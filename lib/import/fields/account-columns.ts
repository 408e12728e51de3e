/** How files about people and events name the account these belong to. */
export const ACCOUNT_ID_COLUMNS = [
  "accountexternalid",
  "accountid",
  "companyexternalid",
  "companyid",
  "associatedcompanyids",
  "associatedcompanyid",
  "associatedcompanyidsprimary",
  "primaryassociatedcompanyid",
  "companyrecordid",
  "customerid",
  "relatedtoid",
  "whatid",
];

export const ACCOUNT_NAME_COLUMNS = [
  "accountname",
  "account",
  "companyname",
  "associatedcompany",
  "associatedcompanyprimary",
  "primaryassociatedcompany",
  "associatedcompanynames",
  "companyaccount",
  "company",
  "customer",
  "relatedto",
];
