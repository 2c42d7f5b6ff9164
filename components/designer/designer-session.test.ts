import { expect, test, vi } from "vitest";
import { createDesignerSession } from "@/components/designer/designer-session";
import { sampleDesign, sampleService } from "@/lib/core/testing/sample-design";

const design = sampleDesign({ components: [sampleService("api"), sampleService("web")] });

function openSession(search = "") {
  const steps: string[] = [search];
  const session = createDesignerSession(
    {
      read: () => steps.at(-1) ?? "",
      write: (next, mode) => (mode === "push" ? steps.push(next) : steps.splice(-1, 1, next)),
    },
    () => design,
  );
  return { session, steps };
}

test("a change of component is a step to go back over; everything else is not", () => {
  const { session, steps } = openSession("?component=api");
  session.select("web");
  session.showPane("files");
  session.showLayer("dev");
  session.showFile("Chart.yaml");
  expect(steps).toEqual(["?component=api", "?component=web&layer=dev&pane=files&file=Chart.yaml"]);
  steps.pop();
  session.readAddress();
  expect(session.getState().view).toMatchObject({ selection: "api", pane: "values" });
});

test("moving through the list with the keyboard leaves no steps", () => {
  const { session, steps } = openSession();
  session.select("web", { replace: true });
  session.select("api", { replace: true });
  expect(steps).toEqual(["?component=api"]);
  expect(session.getState().phoneTab).toBe("parts");
});

test("choosing a component shows its form on a phone, also if it was chosen already", () => {
  const { session } = openSession("?component=api");
  session.select("api");
  expect(session.getState().phoneTab).toBe("form");
});

test("the same highlight again tells nobody", () => {
  const { session } = openSession();
  session.highlight({ path: ["api", "replicaCount"], from: "form" });
  const listener = vi.fn();
  session.subscribe(listener);
  session.highlight({ path: ["api", "replicaCount"], from: "form" });
  expect(listener).not.toHaveBeenCalled();
  session.highlight(null);
  expect(listener).toHaveBeenCalledTimes(1);
});

test("going to a line opens its layer, and asks again when asked again", () => {
  const { session } = openSession("?pane=problems");
  session.goToLine("dev", 12);
  const first = session.getState().lineRequest;
  expect(session.getState().view).toMatchObject({ layer: "dev", pane: "values" });
  session.goToLine("dev", 12);
  expect(session.getState().lineRequest).not.toBe(first);
});
