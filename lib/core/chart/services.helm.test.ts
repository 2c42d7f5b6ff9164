import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildChart } from "@/lib/core/chart/build-chart";
import { ExportedChart } from "@/lib/core/chart/testing/exported-chart";
import { containersOf, identities, ofKind, podOf } from "@/lib/core/chart/testing/manifest";
import { yamlLines } from "@/lib/core/chart/yaml-lines";
import { type Capabilities, type ChartComponent, type Design, designSchema } from "@/lib/core/design/design";
import { createBlankDesign } from "@/lib/core/starters/blank";
import { HELM_VERSIONS } from "@/lib/core/testing/run-helm";
import type { YamlMap } from "@/lib/core/values/yaml-value";

/** Texts that mean something to YAML, to templates or to Markdown. */
const HOSTILE = [
  "true",
  "1e3",
  "a: b",
  "{{ x }}",
  'say "hi"',
  "*/ }}",
  "it's | <b>",
  "Ключ 🔑",
  "- a\u2028b\u0085c",
  "#",
];

const hostile = fc.constantFrom(...HOSTILE);
const port = fc.integer({ min: 1, max: 65535 });

const capabilities: fc.Arbitrary<Capabilities> = fc.record(
  {
    service: fc.record({ port }),
    probes: fc.oneof(
      fc.record({
        type: fc.constant("http" as const),
        livenessPath: fc.constant("/live"),
        readinessPath: fc.constant("/"),
      }),
      fc.record({ type: fc.constant("exec" as const), command: fc.array(hostile, { minLength: 1, maxLength: 3 }) }),
    ),
    ingress: fc.constant({}),
    autoscaling: fc.constant({}),
    podDisruptionBudget: fc.constant({}),
  },
  { requiredKeys: [] },
);

const NAMES = ["web", "rest-api", "a", "worker", "x".repeat(40), "on", "shop-config", "null"];

const service = (name: string): fc.Arbitrary<ChartComponent> =>
  fc
    .record({
      title: hostile,
      description: hostile,
      has: capabilities,
      paths: fc.subarray(["/tmp", "/", "/a b/ü", "/A"]),
      user: port,
    })
    .map(({ title, description, has, paths, user }) => ({
      id: name,
      title,
      description,
      chartName: name,
      valuesKey: name === "a" ? "camelCase" : name,
      conditions: [[name === "a" ? "camelCase" : name, "enabled"]],
      spec: {
        kind: "service",
        workload: "Deployment",
        image: { registry: "ghcr.io", repository: `example/${name}` },
        runAsUser: user,
        writablePaths: paths,
        capabilities: has,
        configObjects: ["settings", "keys"],
      },
    }));

const design: fc.Arbitrary<Design> = fc
  .record({
    names: fc.subarray(NAMES, { minLength: 1, maxLength: 4 }),
    text: hostile,
    name: fc.constantFrom("shop", "rest"),
  })
  .chain(({ names, text, name }) =>
    fc.tuple(...names.map(service)).map((components) => {
      const blank = createBlankDesign(name);
      return designSchema.parse({
        ...blank,
        chart: { ...blank.chart, description: text, maintainers: [{ name: text }], keywords: [text] },
        components,
        externalSystems: [
          { id: "data-hub", title: text, namespace: "hub", ports: [{ name: text, port: 1, protocol: "TCP" }] },
        ],
        configObjects: [
          {
            id: "settings",
            kind: "ConfigMap",
            nameSuffix: "settings",
            createPath: ["settings", "create"],
            namePath: ["global", "settings-name"],
            entries: [
              { key: "TEXT", description: text, source: { from: "value", path: ["settings", "some-text"] } },
              { key: "LARGE", description: "", source: { from: "value", path: ["settings", "large"] } },
            ],
          },
          {
            id: "keys",
            kind: "Secret",
            nameSuffix: "keys",
            createPath: ["keys", "create"],
            namePath: ["global", "keysName"],
            entries: [
              {
                key: "TOKEN",
                description: text,
                source: { from: "secret", path: ["keys", "token"], remoteProperty: text, required: true },
              },
            ],
            externalSecret: { remoteKey: text },
          },
        ],
        values: `${blank.values}${yamlLines(valuesOf(components, text)).join("\n")}\n`,
      });
    }),
  );

function valuesOf(components: readonly ChartComponent[], text: string): YamlMap {
  return {
    ...Object.fromEntries(components.map((component) => [component.valuesKey, switchedOn(component)])),
    settings: { create: true, "some-text": text, large: 10485760 },
    keys: { create: true, token: "" },
    externalSecrets: {
      enabled: false,
      refreshInterval: "1h",
      secretStoreRef: { kind: "SecretStore", name: "store" },
      remoteKey: text,
    },
    networkPolicy: { enabled: true, dataHubNamespace: "hub" },
  };
}

/** Everything a service's capabilities offer, in use. */
function switchedOn({ spec }: ChartComponent): YamlMap {
  const has: Capabilities = spec.kind === "service" ? spec.capabilities : {};
  return {
    enabled: true,
    replicaCount: 2,
    extraEnv: { HOSTILE: "{{ x }}: 'y'\n\"z\"", NUMBER: "1e3" },
    podAnnotations: { "example.com/on": "true" },
    ...(has.autoscaling ? { autoscaling: { enabled: true } } : {}),
    ...(has.ingress && has.service
      ? { ingress: { enabled: true, hosts: [{ host: "a.example.com", paths: [{ path: "/", pathType: "Prefix" }] }] } }
      : {}),
  };
}

describe.each(HELM_VERSIONS)("services of any shape, with %s", (helm) => {
  test("lint strictly, render, and say what the texts say", () => {
    fc.assert(
      fc.property(design, fc.constantFrom("a", "shop", "web-rest-api", "r".repeat(53)), (made, release) => {
        const chart = new ExportedChart(made, new Map());
        try {
          check(chart, release);
        } finally {
          chart.remove();
        }
      }),
      { numRuns: 6, seed: 1 },
    );
  });

  function check(chart: ExportedChart, release: string): void {
    const lint = chart.helm(helm, ["lint", "--strict", "--with-subcharts", chart.tree, ...chart.profile(null)]);
    expect(`${lint.stdout}${lint.stderr}`).not.toMatch(/\[(ERROR|WARNING|INFO)\]/);

    const text = chart.text(helm, release);
    expect(text).not.toMatch(/<no value>|<nil>|%!|map\[|e\+0/);
    const manifests = chart.manifests(helm, release);
    expect(new Set(identities(manifests)).size).toBe(manifests.length);
    for (const { metadata } of manifests) expect(metadata.name).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);

    const settings = manifests.find(({ data }) => data?.TEXT !== undefined);
    expect(settings?.data).toEqual({ TEXT: chart.design.chart.keywords[0], LARGE: "10485760" });
    for (const deployment of ofKind(manifests, "Deployment")) {
      const [container] = containersOf(deployment);
      expect(container?.env).toContainEqual({ name: "HOSTILE", value: "{{ x }}: 'y'\n\"z\"" });
      expect(container?.envFrom?.[0]?.configMapRef?.name).toBe(settings?.metadata.name);
      expect(podOf(deployment)?.automountServiceAccountToken).toBe(false);
      const mounts = (container?.volumeMounts ?? []).map(({ name }) => name);
      expect(new Set(mounts).size).toBe(mounts.length);
      expect(podOf(deployment)?.volumes?.map(({ name }) => name) ?? []).toEqual(mounts);
    }

    const off = chart.design.components.flatMap(({ valuesKey }) => ["--set", `${valuesKey}.enabled=false`]);
    expect(ofKind(chart.manifests(helm, release, [...chart.profile(null), ...off]), "Deployment")).toEqual([]);
    const misspelt = chart.design.components[0]?.valuesKey ?? "";
    for (const path of ["shop", `${misspelt}.replicaCuont`, `${misspelt}.image.tga`]) {
      const refused = chart.template(helm, release, [...chart.profile(null), "--set", `${path}=1`]);
      expect(refused.status).not.toBe(0);
      expect(refused.stderr).toContain(path.split(".").at(-1));
    }
  }

  test("every escape hatch shows in the pod, and shared labels never in a selector", () => {
    const blank = createBlankDesign("shop");
    const [web] = fc.sample(service("web"), { numRuns: 1, seed: 3 }) as [ChartComponent];
    if (web.spec.kind === "service") {
      web.spec.capabilities = { service: { port: 80 }, probes: { type: "exec", command: ["true"] } };
      web.spec.configObjects = [];
      web.spec.writablePaths = [];
    }
    const hatches = {
      command: ["run"],
      args: ["--fast"],
      extraEnv: { PLAIN: "x", SECRET: { valueFrom: { secretKeyRef: { name: "s", key: "k" } } } },
      extraEnvFrom: [{ secretRef: { name: "more" } }],
      extraVolumes: [{ name: "data", emptyDir: {} }],
      extraVolumeMounts: [{ name: "data", mountPath: "/data" }],
      sidecars: [{ name: "proxy", image: "proxy:1" }],
      podAnnotations: { note: "1e3" },
      podLabels: { team: "true" },
      nodeSelector: { disk: "ssd" },
      tolerations: [{ key: "dedicated", operator: "Exists" }],
      affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
      priorityClassName: "high",
      topologySpreadConstraints: [{ maxSkew: 2, topologyKey: "zone", whenUnsatisfiable: "DoNotSchedule" }],
      lifecycle: { preStop: { exec: { command: ["sleep", "3"] } } },
      imagePullSecrets: [{ name: "own" }],
      image: { digest: `sha256:${"a".repeat(64)}` },
      service: { annotations: { note: "yes" } },
      serviceAccount: { annotations: { role: "arn" } },
    };
    const values = `${blank.values}${yamlLines({ web: { enabled: true, ...hatches } }).join("\n")}\n`;
    const chart = new ExportedChart({ ...blank, components: [web], values }, new Map());
    const shared = [
      ...["--set", "global.commonLabels.owner=me", "--set", "global.commonAnnotations.source=git"],
      ...["--set", "global.imageRegistry=mirror.example.com", "--set", "global.imagePullSecrets[0].name=all"],
      ...[
        "--set-json",
        'extraObjects=[{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"{{ .Release.Name }}-map"}}]',
      ],
    ];
    const text = [
      "--set-json",
      'extraObjects=["apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: text-{{ .Release.Name }}}"]',
    ];
    try {
      const manifests = chart.manifests(helm, "r", shared);
      const [deployment] = ofKind(manifests, "Deployment");
      const pod = deployment?.spec.template;
      expect(pod?.spec).toMatchObject({
        nodeSelector: hatches.nodeSelector,
        tolerations: hatches.tolerations,
        affinity: hatches.affinity,
        priorityClassName: "high",
        topologySpreadConstraints: hatches.topologySpreadConstraints,
        imagePullSecrets: [{ name: "all" }, { name: "own" }],
        volumes: hatches.extraVolumes,
      });
      expect(pod?.spec.containers[0]).toMatchObject({
        image: `mirror.example.com/example/web@sha256:${"a".repeat(64)}`,
        command: ["run"],
        args: ["--fast"],
        env: [
          { name: "PLAIN", value: "x" },
          { name: "SECRET", ...hatches.extraEnv.SECRET },
        ],
        envFrom: hatches.extraEnvFrom,
        volumeMounts: hatches.extraVolumeMounts,
        lifecycle: hatches.lifecycle,
        livenessProbe: { exec: { command: ["true"] } },
      });
      expect(pod?.spec.containers[1]).toEqual(hatches.sidecars[0]);
      expect(pod?.metadata).toMatchObject({ annotations: { note: "1e3" }, labels: { team: "true", owner: "me" } });
      expect(JSON.stringify(deployment?.spec.selector)).not.toMatch(/owner|team/);
      for (const manifest of ofKind(manifests, "Deployment", "Service", "ServiceAccount")) {
        expect(manifest.metadata).toMatchObject({ labels: { owner: "me" } });
        expect(manifest.metadata).toMatchObject({ annotations: { source: "git" } });
      }
      expect(identities(manifests)).toContain("ConfigMap/r-map");
      expect(identities(chart.manifests(helm, "r", text))).toContain("ConfigMap/text-r");
      const reserved = chart.template(helm, "r", ["--set", "web.podLabels.app\\.kubernetes\\.io/name=other"]);
      expect(reserved.status).not.toBe(0);
    } finally {
      chart.remove();
    }
  });

  test("impossible numbers are refused with their keys", () => {
    const blank = createBlankDesign("shop");
    const web: ChartComponent = {
      ...(fc.sample(service("web"), { numRuns: 1, seed: 1 })[0] as ChartComponent),
    };
    if (web.spec.kind === "service") {
      web.spec.capabilities = { service: { port: 80 }, ingress: {}, autoscaling: {}, podDisruptionBudget: {} };
      web.spec.configObjects = [];
    }
    const values = `${blank.values}web:\n  enabled: true\n  replicaCount: 2\n`;
    const chart = new ExportedChart({ ...blank, components: [web], values }, new Map());
    try {
      const refusals: [string[], string][] = [
        [["web.autoscaling.enabled=true", "web.autoscaling.minReplicas=9"], "web.autoscaling.minReplicas must not be"],
        [["web.podDisruptionBudget.minAvailable=1"], "set one of web.podDisruptionBudget.minAvailable"],
        [["web.ingress.enabled=true"], "web.ingress.hosts is empty"],
        [["web.service.port=70000"], "port"],
        [["web.resources.limits.memory=lots"], "memory"],
      ];
      for (const [settings, message] of refusals) {
        const args = settings.flatMap((setting) => ["--set", setting]);
        const { status, stderr } = chart.template(helm, "a", args);
        expect(status).not.toBe(0);
        expect(stderr).toContain(message);
      }
      expect(chart.template(helm, "a", [])).toMatchObject({ status: 0 });
    } finally {
      chart.remove();
    }
  });
});

test("the same design gives the same files", () => {
  fc.assert(
    fc.property(design, (made) => {
      const copy: Design = structuredClone(made);
      expect(buildChart(copy, new Map())).toEqual(buildChart(made, new Map()));
    }),
    { numRuns: 20 },
  );
});
