package dev.parley.playground.in;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only what a browser on this machine asks of this machine by its own name: a page of another site can neither
 * post here nor, by pointing its own name at this address, read anything.
 */
public final class Gate implements Filter {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final int MISDIRECTED = 421;

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        if (!isForUs(request)) {
            refuse(response, MISDIRECTED, "Parley only answers on this machine, as localhost.");
        } else if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "That method isn't used here.");
        } else if (request.getMethod().equals("POST") && !isFromUs(request)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "That came from another site, so nothing was done.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForUs(HttpServletRequest request) {
        List<String> hosts = Collections.list(request.getHeaders("Host"));
        return hosts.size() == 1
                && isOwn(hosts.get(0), request.getLocalPort())
                && isOwn(authority(request), request.getLocalPort());
    }

    /** What the request line asks for, which may name another host than the header does. */
    private static String authority(HttpServletRequest request) {
        return request.getServerName() + ":" + request.getServerPort();
    }

    private static boolean isOwn(String authority, int port) {
        String lower = authority.toLowerCase(Locale.ROOT);
        return OWN_NAMES.stream()
                .anyMatch(name -> lower.equals(name + ":" + port) || (port == 80 && lower.equals(name)));
    }

    private static boolean isFromUs(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return isOwnSite(request.getHeader("Sec-Fetch-Site"))
                && (origin == null || origin.equalsIgnoreCase("http://" + request.getHeader("Host")));
    }

    private static boolean isOwnSite(@Nullable String site) {
        return site == null || OWN_SITE.contains(site.toLowerCase(Locale.ROOT));
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(why);
    }
}
