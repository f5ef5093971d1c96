/*
 * A QEMU plugin: counts the instructions of each translation block between the first and the second time that the guest comes to an
 * address (of the kernel's begin_new_exec: the start of the init, and of the agent), and writes "ADDRESS INSTRUCTIONS" lines.
 *
 *   -plugin profile.so,at=0xffffffff81234567,out=FILE
 *
 * Debian has no package with qemu-plugin.h; these declarations are what of its version 1 is used.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT __attribute__((visibility("default")))

typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;
typedef struct qemu_info_t qemu_info_t;
enum qemu_plugin_cb_flags { QEMU_PLUGIN_CB_NO_REGS };
enum qemu_plugin_op { QEMU_PLUGIN_INLINE_ADD_U64 };
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *tb);
uint64_t qemu_plugin_tb_vaddr(const struct qemu_plugin_tb *tb);
void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t id, void (*call)(qemu_plugin_id_t, struct qemu_plugin_tb *));
void qemu_plugin_register_vcpu_tb_exec_cb(
        struct qemu_plugin_tb *tb, void (*call)(unsigned int, void *), enum qemu_plugin_cb_flags flags, void *data);
void qemu_plugin_register_vcpu_tb_exec_inline(
        struct qemu_plugin_tb *tb, enum qemu_plugin_op operation, void *number, uint64_t operand);

EXPORT int qemu_plugin_version = 1;

struct block {
    struct block *next;
    uint64_t address;
    uint64_t instructions;
};

static uint64_t trigger;
static const char *out;
static int reached;
static struct block *blocks[1 << 16];

static struct block **bucket(uint64_t address) {
    return &blocks[(address >> 2 ^ address >> 18) & 0xffff];
}

static struct block *find(uint64_t address) {
    struct block **first = bucket(address);
    for (struct block *block = *first; block; block = block->next) {
        if (block->address == address) return block;
    }
    struct block *made = calloc(1, sizeof *made);
    made->address = address;
    made->next = *first;
    *first = made;
    return made;
}

/* A block that is translated anew goes on counting where its address did. */
static void each(void (*call)(struct block *)) {
    for (size_t at = 0; at < sizeof blocks / sizeof *blocks; at++) {
        for (struct block *block = blocks[at]; block; block = block->next) call(block);
    }
}

static FILE *file;

static void forget(struct block *block) { block->instructions = 0; }

static void tell(struct block *block) {
    if (block->instructions) fprintf(file, "%" PRIx64 " %" PRIu64 "\n", block->address, block->instructions);
}

static void at_trigger(unsigned int cpu, void *data) {
    (void) cpu;
    (void) data;
    reached++;
    if (reached == 1) each(forget);
    if (reached == 2 && (file = fopen(out, "w"))) {
        each(tell);
        fclose(file);
    }
}

static void translated(qemu_plugin_id_t id, struct qemu_plugin_tb *tb) {
    (void) id;
    struct block *block = find(qemu_plugin_tb_vaddr(tb));
    if (block->address == trigger) qemu_plugin_register_vcpu_tb_exec_cb(tb, at_trigger, QEMU_PLUGIN_CB_NO_REGS, NULL);
    qemu_plugin_register_vcpu_tb_exec_inline(
            tb, QEMU_PLUGIN_INLINE_ADD_U64, &block->instructions, qemu_plugin_tb_n_insns(tb));
}

EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t *info, int count, char **arguments) {
    (void) info;
    for (int at = 0; at < count; at++) {
        if (!strncmp(arguments[at], "at=", 3)) trigger = strtoull(arguments[at] + 3, NULL, 0);
        if (!strncmp(arguments[at], "out=", 4)) out = strdup(arguments[at] + 4);
    }
    if (!trigger || !out) return 1;
    qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
    return 0;
}
