/** What every room of an integration is given. */

import type { Environment, Integration, Spec } from "../../../bindings.ts";
import type { Call } from "../../../bridge.ts";
import type { Did } from "../../../list/listing.ts";
import type { Router } from "../../../route.ts";
import type { StepTakers } from "../../../steps.ts";

/** Stands in the address in place of an id, for what is to be made. */
export const NEW = "new";

/** What a room is about. */
export type Where = { integration: Integration; spec: Spec };

export type RoomNeeds = {
  call: Call;
  router: Router;
  did: Did;
  /** The open integration; null: none. */
  where: () => Where | null;
};

/** Steps out of a refusal in a room: once more, or to the keys of its integration. */
export const roomSteps = ({ router, where }: RoomNeeds, retry: () => void): StepTakers => ({
  retry,
  "replace-key": () =>
    router.go({ place: "integrations", id: where()?.integration.id ?? "", params: {} }),
});

/** The environment that a room acts in. */
export const environmentOf = ({ where }: RoomNeeds): Environment =>
  where()?.integration.environment ?? "practice";
