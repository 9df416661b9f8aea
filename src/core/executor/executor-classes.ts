// The classes whose instances an executor can make of bytes.

import type { ClassRegistry } from "../serializer/class-registry.ts";
import { serviceKey } from "./executor-services.ts";

export const CLASSES = serviceKey<ClassRegistry>("classes");
