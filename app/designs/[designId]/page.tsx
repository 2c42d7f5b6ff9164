import type { Metadata } from "next";
import { DesignerClient } from "@/app/designs/[designId]/designer-client";

export const metadata: Metadata = { title: "Designer" };

export default async function DesignPage({ params }: { params: Promise<{ designId: string }> }) {
  const { designId } = await params;
  return <DesignerClient key={designId} designId={designId} />;
}
