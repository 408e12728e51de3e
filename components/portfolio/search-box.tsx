"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import { listHref } from "@/components/account-list/list-href";
import { Search } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { SearchMemory } from "./search-memory";

/** Typing pauses are longer than this, keys within a word come faster. */
const PAUSE_MS = 250;

/** Finds while one types, in the address as any filter; without script it is a plain form. */
export function SearchBox({ path, filter }: { path: string; filter: AccountFilter }) {
  const router = useRouter();
  const [isSearching, startSearch] = useTransition();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // What a chip or the back button changes shows here too, but never under the fingers of whoever types.
  useEffect(() => {
    const box = input.current;
    if (box && document.activeElement !== box) box.value = filter.q ?? "";
  }, [filter.q]);
  const [memory] = useState(() => new SearchMemory(filter.q ?? ""));
  useEffect(() => {
    if (!isSearching) memory.settle(filter.q ?? "");
  }, [memory, filter.q, isSearching]);

  const searchNow = () => {
    clearTimeout(timer.current);
    const q = input.current?.value.trim() ?? "";
    if (!memory.asksFor(q)) return;
    startSearch(() => router.replace(listHref(path, filter, { q }), { scroll: false }));
  };
  const searchSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(searchNow, PAUSE_MS);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    searchNow();
  };
  const others = new URLSearchParams(listHref("", filter, { q: undefined }).slice(1));
  const Icon = isSearching ? Spinner : Search;
  return (
    <search className="min-w-0 grow basis-full sm:max-w-72 sm:basis-0">
      <form action={path} onSubmit={submit} className="relative">
        <Icon aria-hidden="true" className="absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted" />
        {[...others].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Input
          ref={input}
          name="q"
          type="search"
          defaultValue={filter.q}
          onChange={searchSoon}
          aria-label="Search accounts by name"
          placeholder="Search by name"
          maxLength={200}
          className="pl-8"
        />
      </form>
    </search>
  );
}
