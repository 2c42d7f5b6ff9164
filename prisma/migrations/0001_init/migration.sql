-- CreateTable
CREATE TABLE "actor" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'anonymous',
    "display_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "actor_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'personal',
    "name" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "design" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "document" JSON NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "chart_version" TEXT NOT NULL,
    "component_count" INTEGER NOT NULL,
    "profile_count" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "design_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "design_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "save_id" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "commands" JSON NOT NULL,
    "delta" JSON,
    "document" JSON,
    "summary" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("design_id","revision")
);

-- CreateTable
CREATE TABLE "share_link" (
    "id" UUID NOT NULL,
    "design_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "pinned_revision" INTEGER,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "uses" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "share_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_grant" (
    "link_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "link_grant_pkey" PRIMARY KEY ("session_id","link_id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "bucket" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("bucket")
);

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_actor_id_idx" ON "session"("actor_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "workspace_owner_id_idx" ON "workspace"("owner_id");

-- CreateIndex
CREATE INDEX "design_workspace_id_updated_at_idx" ON "design"("workspace_id", "updated_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "revision_design_id_save_id_key" ON "revision"("design_id", "save_id");

-- CreateIndex
CREATE INDEX "share_link_design_id_created_at_idx" ON "share_link"("design_id", "created_at");

-- CreateIndex
CREATE INDEX "link_grant_link_id_idx" ON "link_grant"("link_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "design" ADD CONSTRAINT "design_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_design_id_fkey" FOREIGN KEY ("design_id") REFERENCES "design"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_design_id_fkey" FOREIGN KEY ("design_id") REFERENCES "design"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_grant" ADD CONSTRAINT "link_grant_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "share_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_grant" ADD CONSTRAINT "link_grant_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here: what the schema language cannot say.

ALTER TABLE "actor"
    ADD CONSTRAINT "actor_kind_known" CHECK ("kind" IN ('anonymous', 'account'));

ALTER TABLE "session"
    ADD CONSTRAINT "session_token_hash_is_sha256" CHECK (octet_length("token_hash") = 32);

ALTER TABLE "workspace"
    ADD CONSTRAINT "workspace_kind_known" CHECK ("kind" IN ('personal', 'team'));

CREATE UNIQUE INDEX "workspace_one_personal_each" ON "workspace"("owner_id") WHERE "kind" = 'personal';

ALTER TABLE "design"
    ADD CONSTRAINT "design_revision_positive" CHECK ("revision" >= 1);

-- A revision says what it holds in one way: the whole document or the way from the one before.
ALTER TABLE "revision"
    ADD CONSTRAINT "revision_positive" CHECK ("revision" >= 1),
    ADD CONSTRAINT "revision_has_document_or_delta" CHECK (("document" IS NULL) <> ("delta" IS NULL)),
    ADD CONSTRAINT "revision_first_has_document" CHECK ("revision" > 1 OR "document" IS NOT NULL);

ALTER TABLE "share_link"
    ADD CONSTRAINT "share_link_role_known" CHECK ("role" IN ('viewer', 'editor')),
    ADD CONSTRAINT "share_link_secret_hash_is_sha256" CHECK (octet_length("secret_hash") = 32),
    ADD CONSTRAINT "share_link_only_views_are_pinned" CHECK ("pinned_revision" IS NULL OR "role" = 'viewer'),
    ADD CONSTRAINT "share_link_uses_not_negative" CHECK ("uses" >= 0);
