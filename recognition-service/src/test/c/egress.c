/*
 * Preloaded into a process under test: writes every address that it connects or sends to, and every name that
 * it resolves, to the file named in EGRESS_LOG, whatever language or library asks. Changes nothing else.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void note(const char *what, const char *whom)
{
    const char *path = getenv("EGRESS_LOG");
    char line[512];
    int fd, length;
    if (path == NULL || (fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) < 0)
        return;
    length = snprintf(line, sizeof line, "%s %s\n", what, whom);
    if (length > 0 && write(fd, line, (size_t) length < sizeof line ? (size_t) length : sizeof line - 1) < 0)
        abort();
    close(fd);
}

static void note_address(const char *what, const struct sockaddr *address)
{
    char text[INET6_ADDRSTRLEN] = "?";
    if (address == NULL || address->sa_family == AF_UNIX || address->sa_family == AF_UNSPEC || address->sa_family == AF_NETLINK)
        return;
    if (address->sa_family == AF_INET)
        inet_ntop(AF_INET, &((const struct sockaddr_in *) address)->sin_addr, text, sizeof text);
    else if (address->sa_family == AF_INET6)
        inet_ntop(AF_INET6, &((const struct sockaddr_in6 *) address)->sin6_addr, text, sizeof text);
    note(what, text);
}

int connect(int fd, const struct sockaddr *address, socklen_t length)
{
    static int (*real)(int, const struct sockaddr *, socklen_t);
    if (real == NULL)
        real = dlsym(RTLD_NEXT, "connect");
    note_address("connect", address);
    return real(fd, address, length);
}

ssize_t sendto(int fd, const void *data, size_t size, int flags, const struct sockaddr *address, socklen_t length)
{
    static ssize_t (*real)(int, const void *, size_t, int, const struct sockaddr *, socklen_t);
    if (real == NULL)
        real = dlsym(RTLD_NEXT, "sendto");
    note_address("sendto", address);
    return real(fd, data, size, flags, address, length);
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags)
{
    static ssize_t (*real)(int, const struct msghdr *, int);
    if (real == NULL)
        real = dlsym(RTLD_NEXT, "sendmsg");
    note_address("sendmsg", message->msg_name);
    return real(fd, message, flags);
}

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **found)
{
    static int (*real)(const char *, const char *, const struct addrinfo *, struct addrinfo **);
    if (real == NULL)
        real = dlsym(RTLD_NEXT, "getaddrinfo");
    note("resolve", node == NULL ? "-" : node);
    return real(node, service, hints, found);
}
