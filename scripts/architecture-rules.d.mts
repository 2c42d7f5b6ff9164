export function layerViolations(): string[];
export function packageViolations(): string[];
export function testPackageViolations(): string[];
export function importCycles(): string[];
export function styleViolations(): string[];
export function unmarkedServerFiles(): string[];
export function brokenPaths(): string[];
