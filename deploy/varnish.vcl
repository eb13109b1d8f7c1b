# Varnish 7 in front of the site, with CDN=varnish and CDN_PURGE_URL=http://127.0.0.1:6081 in the site's environment:
# varnishd -a :6081 -f /etc/varnish/stillpoint.vcl. Varnish speaks no TLS: put nginx or Caddy before it.
vcl 4.1;
import std;

backend site {
    .host = "127.0.0.1";
    .port = "3000";
}

# The machines on which the site runs.
acl site_machines {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        # Varnish adds the sender's address: with two of them the request came through the web server, from a stranger.
        if (client.ip !~ site_machines || req.http.X-Forwarded-For ~ "," || !req.http.X-Purge) {
            return (synth(405));
        }
        ban("obj.http.Surrogate-Key ~ " + req.http.X-Purge);
        return (synth(200));
    }
    # The Studio's connection to the lake.
    if (req.http.Upgrade ~ "(?i)websocket") {
        return (pipe);
    }
    # Pages are the same for every reader but in a preview, which sets this cookie.
    if (req.url !~ "^/(api|lake|studio)(/|$)" && req.http.Cookie !~ "(^|;\s*)__prerender_bypass=") {
        unset req.http.Cookie;
    }
}

sub vcl_pipe {
    if (req.http.Upgrade) {
        set bereq.http.Upgrade = req.http.Upgrade;
        set bereq.http.Connection = req.http.Connection;
    }
}

sub vcl_backend_response {
    if (beresp.http.CDN-Cache-Control ~ "max-age=\d+") {
        set beresp.ttl = std.duration(regsub(beresp.http.CDN-Cache-Control, "^.*max-age=(\d+).*$", "\1s"), 0s);
    }
    # An old copy is not sent while a new one is fetched.
    set beresp.grace = 0s;
}

sub vcl_deliver {
    unset resp.http.Surrogate-Key;
    unset resp.http.CDN-Cache-Control;
    if (obj.hits > 0) {
        set resp.http.X-Cache = "HIT";
    } else {
        set resp.http.X-Cache = "MISS";
    }
}
