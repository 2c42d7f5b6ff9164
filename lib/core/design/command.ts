import * as z from "zod";
import {
  COLLECTIONS,
  capabilitySettingSchema,
  chartMetadataSchema,
  componentSchema,
  configEntrySchema,
  configObjectSchema,
  connectionSchema,
  externalSystemSchema,
  infrastructureSpecSchema,
  lockSchema,
  MAX_TEXT_LENGTH,
  nameSchema,
  profileSchema,
  serviceSpecSchema,
} from "@/lib/core/design/design";

const layerSchema = z.string().min(1).max(40);
const pathSchema = z
  .array(z.union([z.string().min(1).max(256), z.int().min(0).max(10_000)]))
  .min(1)
  .max(64);
const offsetSchema = z.int().min(0).max(MAX_TEXT_LENGTH);
const textSchema = z.string().max(MAX_TEXT_LENGTH);
const spliceSchema = z.strictObject({ offset: offsetSchema, removed: textSchema, inserted: textSchema });

/** Write one value into a layer's text, making the maps on the way; the rest of the text stays byte for byte. */
const setValueSchema = z.strictObject({
  type: z.literal("setValue"),
  layer: layerSchema,
  path: pathSchema,
  value: z.json(),
});

/** Take a key out of a layer's text, so that the layers below show through again. Maps left empty go with it. */
const unsetValueSchema = z.strictObject({ type: z.literal("unsetValue"), layer: layerSchema, path: pathSchema });

/** What an editor sends: a replacement at a position of a layer's text. Broken YAML is allowed; it is a state like any other. */
const editTextSchema = z.strictObject({ type: z.literal("editText"), layer: layerSchema, ...spliceSchema.shape });

const updateChartSchema = z.strictObject({ type: z.literal("updateChart"), set: chartMetadataSchema.partial() });

/** Add a part. `values` become its block in the base; its first condition is always among them. */
const addComponentSchema = z.strictObject({
  type: z.literal("addComponent"),
  component: componentSchema,
  values: z.record(z.string().min(1).max(256), z.json()),
  lock: lockSchema.optional(),
});

/** Change what people read about a part. Its values key and names never move: selectors are immutable in a cluster. */
const updateComponentSchema = z.strictObject({
  type: z.literal("updateComponent"),
  id: nameSchema,
  set: componentSchema.pick({ title: true, description: true }).partial(),
});

const updateServiceSchema = z.strictObject({
  type: z.literal("updateService"),
  id: nameSchema,
  set: serviceSpecSchema.pick({ image: true, runAsUser: true, writablePaths: true, configObjects: true }).partial(),
});

const updateInfrastructureSchema = z.strictObject({
  type: z.literal("updateInfrastructure"),
  id: nameSchema,
  set: infrastructureSpecSchema.pick({ provider: true, dependency: true, addressWhenOff: true }).partial(),
});

/** Give a service one capability, change it, or (null) take it away with its values in every layer. */
const setCapabilitySchema = z.strictObject({
  type: z.literal("setCapability"),
  id: nameSchema,
  ...capabilitySettingSchema.shape,
});

/** Take a part out with everything that only it needs: connections, lock, config entries it feeds, its values in every layer. */
const removeComponentSchema = z.strictObject({ type: z.literal("removeComponent"), id: nameSchema });

const connectSchema = z.strictObject({ type: z.literal("connect"), connection: connectionSchema });
const disconnectSchema = z.strictObject({ type: z.literal("disconnect"), id: nameSchema });

/** Add a shared ConfigMap or Secret; with its switch and name in the base. */
const addConfigObjectSchema = z.strictObject({ type: z.literal("addConfigObject"), configObject: configObjectSchema });
const removeConfigObjectSchema = z.strictObject({ type: z.literal("removeConfigObject"), id: nameSchema });

/** Add or replace one key of a shared ConfigMap or Secret. */
const putConfigEntrySchema = z.strictObject({
  type: z.literal("putConfigEntry"),
  configObject: nameSchema,
  entry: configEntrySchema,
});
const removeConfigEntrySchema = z.strictObject({
  type: z.literal("removeConfigEntry"),
  configObject: nameSchema,
  key: z.string().max(128),
});

/** Add or replace a system outside the release that components talk to. */
const putExternalSystemSchema = z.strictObject({
  type: z.literal("putExternalSystem"),
  externalSystem: externalSystemSchema,
});
const removeExternalSystemSchema = z.strictObject({ type: z.literal("removeExternalSystem"), id: nameSchema });

/** Add a profile; its text may start as a copy of another's. */
const addProfileSchema = z.strictObject({ type: z.literal("addProfile"), profile: profileSchema });
const updateProfileSchema = z.strictObject({
  type: z.literal("updateProfile"),
  id: nameSchema,
  set: profileSchema.pick({ name: true, description: true, target: true }).partial(),
});
const removeProfileSchema = z.strictObject({ type: z.literal("removeProfile"), id: nameSchema });

const recordSchema = z.looseObject({ id: nameSchema });
const collectionSchema = z.enum(COLLECTIONS);
const beforeSchema = nameSchema.nullable();

const changeStepSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("put"), collection: collectionSchema, record: recordSchema, before: beforeSchema }),
  z.strictObject({ type: z.literal("drop"), collection: collectionSchema, record: recordSchema, before: beforeSchema }),
  z.strictObject({
    type: z.literal("set"),
    collection: collectionSchema,
    id: nameSchema,
    field: z.string().max(64),
    from: z.unknown().optional(),
    to: z.unknown().optional(),
  }),
  z.strictObject({
    type: z.literal("setChart"),
    field: z.string().max(64),
    from: z.unknown().optional(),
    to: z.unknown().optional(),
  }),
  z.strictObject({ type: z.literal("text"), layer: layerSchema, splices: z.array(spliceSchema).max(5000) }),
]);

/** Apply a recorded change: the inverse of a command, made by `applyCommand` and sent by undo and redo. */
const restoreSchema = z.strictObject({ type: z.literal("restore"), change: z.array(changeStepSchema).max(10_000) });

const singleCommandSchema = z.discriminatedUnion("type", [
  setValueSchema,
  unsetValueSchema,
  editTextSchema,
  updateChartSchema,
  addComponentSchema,
  updateComponentSchema,
  updateServiceSchema,
  updateInfrastructureSchema,
  setCapabilitySchema,
  removeComponentSchema,
  connectSchema,
  disconnectSchema,
  addConfigObjectSchema,
  removeConfigObjectSchema,
  putConfigEntrySchema,
  removeConfigEntrySchema,
  putExternalSystemSchema,
  removeExternalSystemSchema,
  addProfileSchema,
  updateProfileSchema,
  removeProfileSchema,
  restoreSchema,
]);

/** Several commands as one step: all or none, one undo. */
const batchSchema = z.strictObject({
  type: z.literal("batch"),
  commands: z.array(singleCommandSchema).min(1).max(500),
});

/** One change a person asks for. Everything that changes a design is one of these, on screen, over HTTP and from the command line. */
export const commandSchema = z.discriminatedUnion("type", [...singleCommandSchema.options, batchSchema]);

export type SingleCommand = z.infer<typeof singleCommandSchema>;
export type Command = z.infer<typeof commandSchema>;
export type CommandOf<T extends SingleCommand["type"]> = Extract<SingleCommand, { type: T }>;
