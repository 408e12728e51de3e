import type { PackTextDetail } from "@/lib/data/pack-texts";
import { type Edition, isBlockOf, PACK_BLOCKS, type PackBlock } from "@/lib/schemas/review-pack";

/** A text as its form begins. */
export interface WrittenText {
  readonly id: string;
  readonly version: number;
  readonly content: string;
}

/** One place of a pack, with what is written there for ourselves and for the customer. */
export interface WrittenBlock {
  readonly block: PackBlock;
  /** Null where nothing is written, `undefined` where nothing can be. */
  readonly texts: { readonly [E in Edition]: WrittenText | null | undefined };
}

/** Every place, in the order of the pack. */
export function packBlocks(texts: readonly PackTextDetail[]): readonly WrittenBlock[] {
  const textOf = (edition: Edition, block: PackBlock): WrittenText | null | undefined => {
    if (!isBlockOf(edition, block)) return undefined;
    const text = texts.find((one) => one.edition === edition && one.block === block);
    return text ? { id: text.id, version: text.version, content: text.content } : null;
  };
  return PACK_BLOCKS.map((block) => ({
    block,
    texts: { internal: textOf("internal", block), customer: textOf("customer", block) },
  }));
}
