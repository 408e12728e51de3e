import type { RegisterNoun } from "@/lib/schemas/register-noun";

interface FileWords {
  /** Names of columns in files of other systems, as `columnKey` writes them, likeliest first. */
  readonly columns?: readonly string[];
  /** Cells of the template. */
  readonly examples?: readonly [string, string];
}

/**
 * How other systems call what a register holds, by noun and field, for those that systems are known to export. A register
 * without a line here is read by its own words.
 */
export const REGISTER_COLUMNS: { readonly [N in RegisterNoun]?: Readonly<Record<string, FileWords>> } = {
  support_case: {
    externalId: { columns: ["ticketid", "caseid", "casenumber", "ticketnumber"] },
    summary: {
      columns: ["summary", "subject", "ticketname", "title", "casesubject", "description"],
      examples: ["Portal does not load", "Invoice is wrong"],
    },
    openedAt: {
      columns: ["openedat", "dateopened", "datetimeopened", "createdate", "createdat", "created", "requestedat"],
    },
    solvedAt: {
      columns: [
        "solvedat",
        "resolvedat",
        "closedat",
        "closedate",
        "dateclosed",
        "datetimeclosed",
        "closed",
        "resolved",
      ],
      examples: ["2026-03-20 16:00", ""],
    },
    reopenedAt: { examples: ["", ""] },
    isComplaint: { columns: ["iscomplaint", "complaint"] },
  },
  request: {
    summary: {
      columns: ["summary", "subject", "question", "title"],
      examples: ["When does the next shipment leave?", "Can we have a second user?"],
    },
    askedAt: { columns: ["askedat", "receivedat", "createdate", "createdat", "created", "date"] },
    firstAnsweredAt: {
      columns: ["firstansweredat", "firstreplyat", "firstresponseat", "firstagentreplydate", "repliedat", "answeredat"],
      examples: ["2026-03-20 11:00", ""],
    },
  },
  // Somebody has to be named.
  person_fact: { contactId: { examples: ["ann@northwind.example", "ann@northwind.example"] } },
  value_commitment: {
    confirmedAt: { examples: ["2026-03-24", ""] },
  },
  idea: {
    summary: {
      columns: ["summary", "title", "idea", "subject"],
      examples: ["Invoices by pallet", "A view for drivers"],
    },
    givenAt: { columns: ["givenat", "givenon", "submittedat", "createdate", "createdat", "created", "date"] },
  },
};
