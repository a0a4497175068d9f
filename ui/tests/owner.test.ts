import { describe, expect, it } from "vitest";
import { cutId } from "../src/format.ts";
import { isNamed, ownerOf, ownerSaid } from "../src/owner.ts";

const STRANGER = "practice-81130734056517b1c9d3423185f66a41";
const account = (owner_name: string, more = {}) => ({
  owner_name,
  owner_id: "",
  remote_id: "a-1",
  person: STRANGER,
  ...more,
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
