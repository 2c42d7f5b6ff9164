/** Id of a group's heading, which the toolbar's links go to. */
export function groupId(selection: string, group: string): string {
  return `group-${selection}-${group}`.replace(/[^\w~-]+/g, "-");
}
