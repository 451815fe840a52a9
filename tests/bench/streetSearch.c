// The search of src/network/search/streetSearch.ts in C, as a measure of what the machine can do.
// Usage: streetSearch GRAPH LIMIT REPEATS. GRAPH holds int32 values: nodes, arcs (pairs), sources, then
// arcStart[nodes + 1], arcs[2 * arcs], sources. Prints: ms nearest, sum nearest, ms reach, sum reach.
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SHIFT 17
#define BUCKETS ((INT_MAX >> SHIFT) + 1)

static int nodes, *arc_start, *arcs, *cost, *label, *waits_in, *touched, touched_count, *head;
static int *entry_node, *entry_next, entries, room, first_bucket, last_bucket;
static unsigned char *is_touched;

static void offer(int node, int c, int l) {
  if (c > cost[node] || (c == cost[node] && l >= label[node])) return;
  if (!is_touched[node]) {
    is_touched[node] = 1;
    touched[touched_count++] = node;
  }
  cost[node] = c;
  label[node] = l;
  int bucket = c >> SHIFT;
  if (waits_in[node] == bucket) return;
  waits_in[node] = bucket;
  if (entries == room) {
    room *= 2;
    entry_node = realloc(entry_node, sizeof(int) * room);
    entry_next = realloc(entry_next, sizeof(int) * room);
  }
  entry_node[entries] = node;
  entry_next[entries] = head[bucket];
  head[bucket] = entries++;
  if (bucket < first_bucket) first_bucket = bucket;
  if (bucket > last_bucket) last_bucket = bucket;
}

static void run(int limit) {
  for (int bucket = first_bucket; bucket <= last_bucket; bucket++) {
    for (int entry = head[bucket]; entry >= 0; entry = head[bucket]) {
      head[bucket] = entry_next[entry];
      int node = entry_node[entry];
      if (waits_in[node] != bucket) continue;
      waits_in[node] = -1;
      int here = cost[node], by = label[node];
      for (int arc = 2 * arc_start[node]; arc < 2 * arc_start[node + 1]; arc += 2) {
        int there = here + arcs[arc + 1];
        if (there <= limit && there <= cost[arcs[arc]]) offer(arcs[arc], there, by);
      }
    }
  }
  entries = 0;
  first_bucket = BUCKETS;
  last_bucket = -1;
}

static double clear_and_sum(void) {
  double sum = 0;
  for (int k = 0; k < touched_count; k++) {
    int node = touched[k];
    sum += cost[node];
    cost[node] = INT_MAX;
    label[node] = -1;
    is_touched[node] = 0;
  }
  touched_count = 0;
  return sum;
}

static int *filled(int count, int value) {
  int *array = malloc(sizeof(int) * count);
  for (int k = 0; k < count; k++) array[k] = value;
  return array;
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  FILE *file = fopen(argv[1], "rb");
  int size[3], limit = atoi(argv[2]), repeats = atoi(argv[3]);
  if (!file || fread(size, 4, 3, file) != 3) return 1;
  nodes = size[0];
  arc_start = malloc(4 * (nodes + 1));
  arcs = malloc(8 * (size_t)size[1]);
  int *sources = malloc(4 * size[2]);
  if (fread(arc_start, 4, nodes + 1, file) != (size_t)nodes + 1) return 1;
  if (fread(arcs, 8, size[1], file) != (size_t)size[1]) return 1;
  if (fread(sources, 4, size[2], file) != (size_t)size[2]) return 1;
  cost = filled(nodes, INT_MAX);
  label = filled(nodes, -1);
  waits_in = filled(nodes, -1);
  touched = filled(nodes, 0);
  is_touched = calloc(nodes, 1);
  head = filled(BUCKETS, -1);
  room = 1024;
  entry_node = malloc(sizeof(int) * room);
  entry_next = malloc(sizeof(int) * room);
  first_bucket = BUCKETS;
  last_bucket = -1;
  double best[2] = {1e9, 1e9}, sums[2] = {0, 0};
  for (int r = 0; r < repeats; r++) {
    clock_t start = clock();
    for (int f = 0; f < size[2]; f++) offer(sources[f], 0, f);
    run(limit);
    sums[0] = clear_and_sum();
    clock_t middle = clock();
    sums[1] = 0;
    for (int f = 0; f < size[2]; f++) {
      offer(sources[f], 0, f);
      run(limit);
      sums[1] += clear_and_sum();
    }
    clock_t end = clock();
    double near = 1e3 * (middle - start) / CLOCKS_PER_SEC, each = 1e3 * (end - middle) / CLOCKS_PER_SEC;
    if (near < best[0]) best[0] = near;
    if (each < best[1]) best[1] = each;
  }
  printf("%.4f %.0f %.4f %.0f\n", best[0], sums[0], best[1], sums[1]);
  return 0;
}
