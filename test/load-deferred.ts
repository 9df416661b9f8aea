// Loads what queries load when they need it, for tests that run a phase by itself.

import { loadDeferredChecks } from "../src/catalyst/analysis/deferred-checks.ts";
import { loadDeferredRules as loadAnalysisRules } from "../src/catalyst/analysis/deferred-rules.ts";
import { loadDeferredRules as loadOptimizerRules } from "../src/catalyst/optimizer/deferred-rules.ts";
import { CONDITION_NAMES } from "../src/catalyst/parser/statements/block-declarations.ts";

await Promise.all([loadAnalysisRules(), loadDeferredChecks(), loadOptimizerRules(), CONDITION_NAMES.load()]);
