/// The page's style sheet and script (网页样式与脚本). They stand in the page itself, and its security policy lets no other run:
/// whoever changes one puts its new hash beside it, which a test compares.
enum PageAssets {
    /// The hash of `style` in the words of a Content-Security-Policy.
    static let styleHash = "sha256-s9klZqrVgUFsBb14ULe3ebB12h2KO1u297ovGm+D8Bs="
    /// The hash of `script`.
    static let scriptHash = "sha256-Czmwcv1o9FLi+fX5qB+7JY9XhH7TqlHzWN7lvHbJaH0="

    /// Nothing is loaded from anywhere, and nothing runs but this style sheet and this script.
    static var policy: String {
        "default-src 'none'; style-src '\(styleHash)'; script-src '\(scriptHash)'; base-uri 'none'; form-action 'none'"
    }

    /// The style sheet in its element.
    static var styleElement: String { "<style>\(style)</style>" }
    /// The script in its element.
    static var scriptElement: String { "<script>\(script)</script>\n" }

    static let style = """
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:1180px;padding:16px 20px 48px;color:#1c2430;background:#fff;line-height:1.55;
        font:15px/1.55 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","WenQuanYi Zen Hei",sans-serif;
        font-variant-numeric:tabular-nums}
        h1{font-size:22px;margin:8px 0 12px}
        h2{font-size:17px;margin:28px 0 8px;padding-bottom:4px;border-bottom:2px solid #dce6f1}
        .verdict{font-size:24px;font-weight:600;text-align:center;padding:14px;border-radius:6px;margin:0 0 10px}
        .error{color:#8c2318;background:#fbe9e7}.warning{color:#6b4e00;background:#fff4d9}
        .hint{color:#2a5078;background:#eaf2fb}.good{color:#1e5b2e;background:#e6f4ea}
        .note{color:#4d5866;font-size:13px;margin:4px 0}
        table{border-collapse:collapse;width:100%;margin:6px 0;font-size:13px}
        th,td{border:1px solid #c5cdd6;padding:4px 7px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
        th{background:#dce6f1;font-weight:600}
        td.n,th.n{text-align:right;white-space:nowrap}
        td.c{white-space:nowrap}
        tr.sum td{font-weight:600}
        .tag{white-space:nowrap;border-radius:3px;padding:0 5px}
        .scroll{overflow-x:auto}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(330px,1fr));gap:18px}
        figure{margin:0;break-inside:avoid}
        figcaption{font-weight:600;margin-bottom:4px}
        svg{width:100%;height:auto;display:block}
        details{margin:6px 0}summary{cursor:pointer;color:#2a5078}
        .filters{display:flex;flex-wrap:wrap;gap:10px;align-items:end;padding:10px;background:#f4f7fa;border-radius:6px}
        .filters label{display:flex;flex-direction:column;font-size:13px;gap:2px}
        select,input,button{font:inherit;font-size:14px;padding:4px 6px;border:1px solid #8a97a6;border-radius:4px;
        background:#fff;max-width:300px}
        select:focus-visible,input:focus-visible,button:focus-visible,summary:focus-visible{outline:3px solid #2a5078}
        output{margin-left:auto;font-size:13px}
        [hidden]{display:none}
        @media print{@page{size:A4 landscape;margin:12mm 10mm}
        body{max-width:none;padding:0;font-size:11px}table{font-size:10px}th,td{padding:2px 4px}
        h1{font-size:18px}h2{margin:14px 0 4px;break-after:avoid}.verdict{font-size:18px;padding:8px}
        svg{max-height:62mm}details,.filters{display:none}.charts{grid-template-columns:repeat(3,1fr)}
        thead{display:table-header-group}tr{break-inside:avoid}
        .note{font-size:10px;margin:1px 0}@page sheet{size:A4 portrait;margin:11mm 12mm}
        .leaders{page:sheet}.leaders .charts{grid-template-columns:1fr 1fr}.leaders svg{max-height:46mm}
        .leaders h2{margin:8px 0 3px}.leaders table{margin:2px 0}
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
        """

    static let script = """
        "use strict";
        (function () {
          var rule = document.getElementById("rule"), village = document.getElementById("village");
          var household = document.getElementById("household"), shown = document.getElementById("shown");
          var rows = Array.prototype.slice.call(document.querySelectorAll("#findings tbody tr"));
          function apply() {
            var text = household.value.trim(), count = 0;
            rows.forEach(function (row) {
              var fits = (!rule.value || row.dataset.rule === rule.value) &&
                (!village.value || row.dataset.village === village.value) &&
                (!text || row.dataset.household.indexOf(text) >= 0);
              row.hidden = !fits;
              if (fits) { count += 1; }
            });
            shown.textContent = "显示 " + count + " 条";
          }
          [rule, village].forEach(function (control) { control.addEventListener("change", apply); });
          household.addEventListener("input", apply);
          document.getElementById("clear").addEventListener("click", function () {
            rule.value = ""; village.value = ""; household.value = ""; apply();
          });
          apply();
        })();
        """
}
