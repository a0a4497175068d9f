import { describe, expect, it } from "vitest";
import { smile } from "../dev/smile.ts";
import { cutId } from "../src/format.ts";
import { isNamed, ownerOf, ownerSaid, toAnew } from "../src/owner.ts";
import { account as accountRow, link } from "./fake.ts";

const STRANGER = "practice-81130734056517b1c9d3423185f66a41";
const account = (owner_name: string, more = {}) => ({
  owner_name,
  owner_id: "",
  remote_id: "a-1",
  person: STRANGER,
  ...more,
});

describe("linking anew", () => {
  const gone = (name: string, owner: string) => ({
    ...accountRow("a1"),
    ...account(name, { owner_id: owner }),
    system: "smile",
    integration: "i2",
  });

  it("goes the way it came, through the same integration", () => {
    const { params } = toAnew(gone("Jane Smith", "c-1"), { ...link("l1"), kind: "wink" }, smile);
    expect(params).toMatchObject({ customer: "c-1", name: "Jane Smith", integration: "i2" });
    expect(params?.kind).toBe("smile/wink");
    expect(toAnew(gone("Jane Smith", "c-1"), null, smile).params?.kind).toBe("smile/invitation");
  });

  it("makes nobody's id a name", () => {
    expect(toAnew(gone(STRANGER, ""), null, smile).params).toMatchObject({
      customer: "",
      name: "",
    });
    expect(toAnew(gone("Jane", "c-1"), null, undefined).params).not.toHaveProperty("kind");
  });
});

describe("whose an account is", () => {
  it("is said by name where there is one", () => {
    expect(ownerSaid(account("Jane Smith"))).toBe("Jane Smith");
    expect(isNamed(account("Jane Smith", { person: "" }))).toBe(true);
  });

  it("is said by both ends of an id that stands in its place, and copied whole", () => {
    expect(isNamed(account(STRANGER))).toBe(false);
    expect(ownerSaid(account(STRANGER))).toBe("practice-81130…6a41");
    expect(ownerOf(account(STRANGER))).toBe(STRANGER);
    expect(ownerSaid(account("", { owner_id: "customer-0192" }))).toBe("customer-0192");
    expect(isNamed(account("acct_1", { remote_id: "acct_1" }))).toBe(false);
  });

  it("keeps ids apart that begin or end alike", () => {
    const ids = ["practice-81130734056517b1c9d36a41", "practice-42388685119475ef28e76a41"];
    expect(new Set(ids.map(cutId)).size).toBe(2);
  });
});
