import { describe, expect, it } from "vitest";
import { likenessOfCompany, likenessOfPerson } from "@/lib/import/likeness";

describe("two companies", () => {
  it.each([
    ["Northwind GmbH", "northwind"],
    ["Northwind Logistics, Inc.", "NORTHWIND LOGISTICS"],
    ["Müller & Söhne GmbH & Co. KG", "Muller and Sohne"],
    ["G.m.b.H. Meyer", "GmbH Meyer"],
    ["Meyer G.m.b.H.", "Meyer"],
    ["Meyer-Werft", "Meyer Werft GmbH"],
    ["Łódź Sp. z o.o.", "Łódź"],
    ["Straße AG", "STRASSE"],
    ["L'Oréal S.A.", "LOreal"],
  ])("%s and %s are probably one", (one, other) => {
    expect(likenessOfCompany(one)).toBe(likenessOfCompany(other));
  });

  it.each([
    ["Northwind", "Northwind Retail"],
    ["Holding AG", "AG Holding"],
    ["SE", "AG"],
    ["Schmidt und", "Schmidt"],
  ])("%s and %s are two", (one, other) => {
    expect(likenessOfCompany(one)).not.toBe(likenessOfCompany(other));
  });
});

it("two people are probably one however their name is turned", () => {
  expect(likenessOfPerson("Lindqvist, Ann")).toBe(likenessOfPerson("ann  LINDQVIST"));
  expect(likenessOfPerson("José Núñez")).toBe(likenessOfPerson("Jose Nunez"));
  expect(likenessOfPerson("Ann Lindqvist")).not.toBe(likenessOfPerson("Anna Lindqvist"));
});
