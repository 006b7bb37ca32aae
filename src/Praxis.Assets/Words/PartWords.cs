namespace Praxis.Assets.Words;

/// <summary>What people call the parts of things, in English and Chinese.</summary>
static class PartWords
{
    /// <summary>Words, and the name that object files give such a part (<see cref="Assets.Part.Name"/>).</summary>
    public static readonly (string Words, string Part)[] All =
    [
        ("handle|handles|ear|ears|bail|把手|手柄|把|柄|把儿|提手|提梁|杯把|壶把|锅柄|刀柄|拎手", "handle"),
        ("grip|grips|握把|握柄|防滑套", "grip"), ("hilt", "handle"),
        ("lid|lids|cup lid|杯盖|盖子|盖|盖儿|壶盖|锅盖", "lid"), ("cover|covers|cup cover|封面|封皮|罩子", "cover"),
        ("cap|caps|top cap|flip top|flip cap|flip top cap|瓶盖|笔帽|笔盖", "cap"),
        ("screw cap|screw top|screw lid|twist cap|螺旋盖|螺纹盖|旋盖", "screw cap"),
        ("cork stopper|stopper|bung|cork|瓶塞|塞子|软木塞|木塞", "stopper"),
        ("drawer|drawers|抽屉|层", "drawer"), ("door|doors|柜门|门", "door"), ("flap|flaps|翻盖", "flap"),
        ("label|labels|sticker|标签|贴纸|商标", "label"),
        ("spout|壶嘴", "spout"), ("nozzle|nozzles|喷嘴|喷头|尖嘴", "nozzle"), ("trigger|trigger head|trigger sprayer|扳机", "trigger"), ("pump|pump head|pump top|pump nozzle|泵|泵头|按压头|按压泵|按压泵头|压嘴", "pump"),
        ("button|buttons|按钮|按键", "button"), ("key|keys|键|键帽", "key"), ("switch|switches|开关", "switch"),
        ("knob|knobs|旋钮", "knob"), ("dial|dials|转盘|拨盘", "dial"), ("face|clock face|表盘|钟面", "face"), ("hand|hands|指针|表针", "hand"),
        ("lever|levers|拉杆|杠杆", "lever"), ("pedal|pedals|踏板|脚踏", "pedal"),
        ("screen|screens|display|displays|屏幕|显示屏|显示器", "screen"), ("window|windows|pane|panes|窗口|窗户|玻璃窗", "window"),
        ("wheel|wheels|tyre|tyres|tire|tires|轮子|车轮|轮胎|滚轮", "wheel"), ("hub|hubs|hubcap|hubcaps|轮毂", "hub"),
        ("headlight|headlights|车灯|前灯", "headlight"),
        ("seat|seats|座面|凳面", "seat"), ("rung|rungs|crossbar|crossbars|横档|横撑", "rung"), ("tile|tiles|色块", "tile"),
        ("leg|legs|桌腿|腿", "leg"), ("foot|feet|脚|底脚", "foot"), ("base|bases|底座|底盘|灯座", "base"), ("stand|stands|post|支架|立柱|支柱", "stand"),
        ("tabletop|table top|桌面|台面", "top"), ("shelf|shelves|隔板|搁板|层板", "shelf"), ("rack|racks|层架|烤架", "rack"),
        ("hole|holes|pocket|pockets|孔|洞", "hole"), ("slot|slots|bread slot|bread slots|槽|槽口|面包槽", "slot"),
        ("rim|edge|杯沿|边缘|边沿|镶边", "rim"), ("pedestal|stem|stems|stalk|stalks|果柄|果蒂|果梗|杯脚|菌柄|茎", "stem"),
        ("leaf|leaves|叶子|叶片|绿叶", "leaf"), ("husk|苞叶|玉米皮", "husk"), ("pit|果核", "pit"), ("icing|frosting|glaze|糖霜|糖衣", "icing"),
        ("sprinkles|糖针|彩糖", "sprinkles"), ("seaweed|海苔", "seaweed"),
        ("blade|blades|刀刃|刀片|刀身|刀锋", "blade"), ("shaft|shafts|杆身|杆子", "shaft"), ("head|锤头|刷头|灯头|喷雾头", "head"),
        ("tip|tips|尖端|尖头|笔尖", "tip"), ("jaw|jaws|钳口", "jaw"), ("bristle|bristles|刷毛", "bristle"), ("ferrule", "ferrule"),
        ("rivet|rivets|铆钉", "rivet"), ("wire|wires|金属丝|钢丝", "wire"),
        ("page|pages|书页|内页", "page"), ("spiral|coil|binding|线圈|螺旋圈", "spiral"),
        ("dot|dots|pip|pips|spot|spots|圆点|点数", "pip"), ("stripe|stripes|色带", "stripe"),
        ("marking|markings|graduations|刻度|刻度线", "marking"),
        ("strap|straps|带子|皮带|绑带", "strap"), ("band|bands|箍|圈箍", "band"), ("clip|clips|笔夹|夹子", "clip"),
        ("latch|latches|clasp|clasps|buckle|搭扣|锁扣|卡扣", "latch"), ("hinge|hinges|铰链|合页", "hinge"),
        ("ring|rings|拉环|圆环", "ring"), ("tab|tabs|pull tab|ring pull", "tab"), ("straw|吸管", "straw"), ("core|纸筒|纸芯|卷芯", "core"),
        ("lens|lenses|镜头|镜片", "lens"), ("flash|闪光灯", "flash"), ("eye|eyes|眼睛", "eye"), ("beak|嘴巴|鸭嘴", "beak"), ("hat|帽子", "hat"),
        ("bell|bells|铃铛", "bell"), ("shade|lampshade|lamp shade|灯罩", "shade"), ("arm|arms|灯臂|支臂", "arm"),
        ("burner|burners|hotplate|hotplates|灶头|灶眼|炉头", "burner"), ("turntable|玻璃转盘", "turntable"),
        ("logo|标志", "logo"), ("touchpad|trackpad|触控板", "touchpad"), ("lining|内衬|衬里", "lining"), ("sleeve|纸套|套子", "sleeve"),
        ("tape|胶条", "tape"), ("hook|hooks|挂钩", "hook"), ("pipe|管道", "pipe"), ("panel|panels|面板|控制面板", "panel"), ("frame|门框|框", "frame"),
        ("seal|gasket|密封圈|胶圈", "seal"), ("valve|排气阀|限压阀", "valve"), ("whistle|哨子|鸣笛", "whistle"), ("bracket", "bracket"),
        ("grate|grates|grid|炉架", "grate"), ("heating element|heating elements|加热管", "heating element"), ("drum|滚筒", "drum"),
        ("bulb|bulbs|light bulb|灯泡", "bulb"), ("lamp|indicator|指示灯", "lamp"), ("tap|faucet|水龙头", "tap"), ("reflector|反光杯", "reflector"),
        ("terminal|terminals|电极", "terminal"),
        ("vial|vials|水准泡", "vial"), ("platform|秤盘", "platform"), ("collar", "collar"), ("hood", "hood"), ("pad|软垫", "pad"),
        ("gills|菌褶", "gills"), ("wrapper|包装纸", "wrapper"), ("foil|锡纸|铝箔", "foil"), ("bag|内袋", "bag"),
        ("basin|台盆|面盆", "basin"), ("drain|下水口", "drain"), ("flag|旗子|小旗", "flag"), ("saucer|saucers", "saucer"),
    ];

    /// <summary>The names of a part, the best first: where nothing is called a lid, whoever says "lid" means the cap.</summary>
    public static IEnumerable<string> NamesFor(string part) => Also.GetValueOrDefault(part, []).Prepend(part);

    static readonly Dictionary<string, string[]> Also = new()
    {
        ["lid"] = ["screw lid", "cap", "screw cap", "hood"], ["cap"] = ["screw cap", "screw lid", "lid"], ["cover"] = ["lid", "cap"],
        ["screw cap"] = ["screw lid"],
        ["grip"] = ["handle"], ["handle"] = ["grip"], ["knob"] = ["knob handle", "dial"], ["dial"] = ["face", "knob"],
        ["button"] = ["key", "switch"], ["key"] = ["button"], ["switch"] = ["button", "lever"], ["trigger"] = ["lever"],
        ["nozzle"] = ["spout"], ["spout"] = ["nozzle"], ["tip"] = ["blade"], ["shaft"] = ["blade"], ["base"] = ["stand", "foot"],
        ["stand"] = ["base"], ["foot"] = ["base"], ["ring"] = ["band"], ["band"] = ["ring", "stripe", "strap"], ["stripe"] = ["band"],
        ["strap"] = ["band"], ["clip"] = ["latch"], ["latch"] = ["clip"], ["shade"] = ["head"], ["head"] = ["shade"],
        ["basin"] = ["sink"], ["screen"] = ["lid"], // the screen of a laptop opens with its lid
    };
}
