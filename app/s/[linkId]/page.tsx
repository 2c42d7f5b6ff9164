import type { Metadata } from "next";
import { OpenLink } from "@/components/sharing/open-link";

export const metadata: Metadata = {
  title: "Shared design",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default async function SharePage({ params }: { params: Promise<{ linkId: string }> }) {
  const { linkId } = await params;
  return <OpenLink linkId={linkId} />;
}
