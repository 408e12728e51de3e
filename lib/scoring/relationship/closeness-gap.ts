import { RELATIONSHIP_TYPES, type RelationshipType } from "../results";

/**
 * How much closer we declare a relationship to be than the evidence supports (model section 3.11): declared minus
 * evidenced closeness, −6 to 6. Above 0 we think we are closer than we are.
 */
export const closenessGap = (declared: RelationshipType, evidenced: RelationshipType): number =>
  RELATIONSHIP_TYPES.indexOf(declared) - RELATIONSHIP_TYPES.indexOf(evidenced);
