import "server-only";
import { database, type Tx } from "./client";
import { mapDbError } from "./db-errors";

/** Who is asked: the transaction at hand, or the database before there is one. */
export type Asked = Pick<Tx, "$queryRaw">;

/** Asks in SQL and answers rows: `ask(tx)<Row>` followed by the question as a template. */
export const ask =
  (by: Asked = database()) =>
  async <Row>(text: TemplateStringsArray, ...values: readonly unknown[]): Promise<readonly Row[]> => {
    try {
      return await by.$queryRaw<Row[]>(text, ...values);
    } catch (error) {
      throw mapDbError(error);
    }
  };
