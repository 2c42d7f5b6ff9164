import { describe, expect, it } from "vitest";
import { portTaken } from "@/lib/core/diagnostics/rules/port-taken";
import { runRule, shop } from "@/lib/core/diagnostics/testing/shop";

type Port = { name: string; port: number; protocol: "TCP" | "UDP" };

const withPorts = (...ports: Port[]) =>
  shop((design) => design.externalSystems.push({ id: "datahub", title: "DataHub", namespace: "datahub", ports }));

describe("portTaken", () => {
  it("is content with one number for two protocols", () => {
    const design = withPorts(
      { name: "dns", port: 53, protocol: "UDP" },
      { name: "dns-tcp", port: 53, protocol: "TCP" },
    );
    expect(runRule(portTaken, design)).toEqual([]);
  });

  it.each<Port>([
    { name: "gms", port: 9092, protocol: "TCP" },
    { name: "other", port: 8080, protocol: "TCP" },
  ])("finds %j beside gms 8080", (second) => {
    const design = withPorts({ name: "gms", port: 8080, protocol: "TCP" }, second);
    expect(runRule(portTaken, design)).toMatchObject([
      { code: "port_taken", target: { collection: "externalSystems", id: "datahub", field: "ports" } },
    ]);
  });
});
