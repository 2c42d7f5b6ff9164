import type { CommandOf } from "@/lib/core/design/command";
import type { Capabilities } from "@/lib/core/design/design";
import type { JsonMap } from "@/lib/core/values/json-value";

/** What the dialog asks about a new service, as it was typed. */
export interface NewServiceForm {
  title: string;
  name: string;
  /** `registry/repository:tag`, as people write images. */
  image: string;
  port: string;
  hasProbes: boolean;
  probePath: string;
  hasIngress: boolean;
  hasAutoscaling: boolean;
  hasBudget: boolean;
}

export const EMPTY_SERVICE: NewServiceForm = {
  title: "",
  name: "",
  image: "",
  port: "8080",
  hasProbes: true,
  probePath: "/",
  hasIngress: false,
  hasAutoscaling: false,
  hasBudget: false,
};

export interface ImageName {
  registry: string;
  repository: string;
  tag: string;
}

/**
 * The parts of an image's name. A first part with a dot, a colon or called localhost is a registry, as for Docker
 * (distribution/reference); without one the registry is left to the cluster. Digests are not taken. Null if it is none.
 */
export function parseImage(text: string): ImageName | null {
  const match = /^((?:[\w.-]+\/)*[\w.-]+(?::\d+\/(?:[\w.-]+\/)*[\w.-]+)?)(?::([\w][\w.-]{0,127}))?$/.exec(text.trim());
  const name = match?.[1];
  if (name === undefined) return null;
  const [first = "", ...rest] = name.split("/");
  const hasRegistry = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
  const repository = hasRegistry ? rest.join("/") : name;
  return { registry: hasRegistry ? first : "docker.io", repository, tag: match?.[2] ?? "" };
}

/** A name for Kubernetes from a title: `Public API` gives `public-api`. */
export function nameFromTitle(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}

/** The command that adds the service, or what is wrong with the form, by field. */
export function newServiceCommand(
  form: NewServiceForm,
):
  | { ok: true; command: CommandOf<"addComponent"> }
  | { ok: false; errors: Partial<Record<keyof NewServiceForm, string>> } {
  const errors: Partial<Record<keyof NewServiceForm, string>> = {};
  const image = parseImage(form.image);
  const hasPort = form.port.trim() !== "";
  const port = Number(form.port);
  if (!/^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(form.name) || form.name.length > 40) {
    errors.name = "Lower-case letters, digits and dashes, starting with a letter; at most 40.";
  }
  if (image === null) errors.image = "An image's name such as ghcr.io/example/api:1.0.0.";
  if (hasPort && !(Number.isInteger(port) && port >= 1 && port <= 65535)) errors.port = "A port from 1 to 65535.";
  if (!hasPort && form.hasIngress) errors.port = "An Ingress needs a port to lead to.";
  if (form.hasProbes && hasPort && !form.probePath.startsWith("/")) errors.probePath = "A path that starts with /.";
  if (image === null || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, command: serviceCommand(form, image, hasPort ? port : null) };
}

function serviceCommand(form: NewServiceForm, image: ImageName, port: number | null): CommandOf<"addComponent"> {
  const capabilities: Capabilities = {
    ...(port === null ? {} : { service: { port } }),
    ...(form.hasProbes && port !== null
      ? { probes: { type: "http" as const, livenessPath: form.probePath, readinessPath: form.probePath } }
      : {}),
    ...(form.hasIngress ? { ingress: {} } : {}),
    ...(form.hasAutoscaling ? { autoscaling: {} } : {}),
    ...(form.hasBudget ? { podDisruptionBudget: {} } : {}),
  };
  const values: JsonMap = {
    enabled: true,
    replicaCount: 1,
    ...(image.tag === "" ? {} : { image: { tag: image.tag } }),
  };
  return {
    type: "addComponent",
    values,
    component: {
      id: form.name,
      title: form.title.trim() || form.name,
      description: "",
      chartName: form.name,
      valuesKey: form.name,
      conditions: [[form.name, "enabled"]],
      spec: {
        kind: "service",
        workload: "Deployment",
        image: { registry: image.registry, repository: image.repository },
        runAsUser: 1000,
        writablePaths: ["/tmp"],
        capabilities,
        configObjects: [],
      },
    },
  };
}
