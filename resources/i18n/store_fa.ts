<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa" sourcelanguage="en">
<context>
    <name>Aim</name>
    <message>
        <source>Several codes. Tap the one you mean.</source>
        <translation>چند کد دیده می‌شود. کد خود را لمس کنید.</translation>
    </message>
    <message>
        <source>A code, but not sharp. Go nearer.</source>
        <translation>کد هست، اما تار است. نزدیک‌تر بروید.</translation>
    </message>
    <message>
        <source>Read once. Hold still.</source>
        <translation>یک بار خوانده شد. ثابت نگه دارید.</translation>
    </message>
    <message>
        <source>Only a strip of the bars is sharp.</source>
        <translation>فقط نواری از خط‌ها واضح است.</translation>
    </message>
    <message>
        <source>Read in two ways. Hold still.</source>
        <translation>دو جور خوانده شد. ثابت نگه دارید.</translation>
    </message>
    <message>
        <source>Only a part. Show the whole code.</source>
        <translation>فقط بخشی از آن. همهٔ کد را نشان دهید.</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>کد QR</translation>
    </message>
    <message>
        <source>Data Matrix</source>
        <translation>Data Matrix</translation>
    </message>
    <message>
        <source>Product barcode</source>
        <translation>بارکد کالا</translation>
    </message>
    <message>
        <source>Short product barcode</source>
        <translation>بارکد کوتاه کالا</translation>
    </message>
    <message>
        <source>Barcode (Code 128)</source>
        <translation>بارکد (Code 128)</translation>
    </message>
    <message>
        <source>Box barcode (ITF)</source>
        <translation>بارکد جعبه (ITF)</translation>
    </message>
    <message>
        <source>Fresh food barcode (DataBar)</source>
        <translation>بارکد مواد تازه (DataBar)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کد</translation>
    </message>
    <message>
        <source>read</source>
        <comment>a code, once and surely</comment>
        <translation>خوانده شد</translation>
    </message>
    <message>
        <source>read twice</source>
        <translation>دو بار خوانده شد</translation>
    </message>
    <message>
        <source>read %1 times</source>
        <translation>%1 بار خوانده شد</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>%1 km away</source>
        <translation>%1 کیلومتر</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 کیلومتر</translation>
    </message>
    <message>
        <source>as of now</source>
        <translation>همین حالا</translation>
    </message>
    <message>
        <source>as of %1 s ago</source>
        <translation>%1 ثانیه پیش</translation>
    </message>
    <message>
        <source>as of %1 min ago</source>
        <translation>%1 دقیقه پیش</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>مربوط به %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>دیروز</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>دیروز</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and a time</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>BusyDots</name>
    <message>
        <source>Looking</source>
        <comment>what the three dots mean</comment>
        <translation>در حال جستجو</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Camera and sound</source>
        <translation>دوربین و صدا</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>دوربین</translation>
    </message>
    <message>
        <source>Mirror the picture of a front camera</source>
        <translation>آینه‌ای نشان دادن دوربین جلو</translation>
    </message>
    <message>
        <source>It moves as a mirror does. Codes are read as they are.</source>
        <translation>مثل آینه حرکت می‌کند. کدها همان‌طور که هستند خوانده می‌شوند.</translation>
    </message>
    <message>
        <source>A short sound for each scan</source>
        <translation>صدایی کوتاه برای هر اسکن</translation>
    </message>
</context>
<context>
    <name>CameraProblem</name>
    <message>
        <source>May the camera look?</source>
        <translation>دوربین اجازه دارد ببیند؟</translation>
    </message>
    <message>
        <source>No camera here</source>
        <translation>اینجا دوربینی نیست</translation>
    </message>
    <message>
        <source>The camera does not answer</source>
        <translation>دوربین جواب نمی‌دهد</translation>
    </message>
    <message>
        <source>The camera is off</source>
        <translation>دوربین خاموش است</translation>
    </message>
    <message>
        <source>It looks for codes only while this page is open. No picture is kept.</source>
        <translation>فقط وقتی این صفحه باز است دنبال کد می‌گردد. هیچ عکسی نگه داشته نمی‌شود.</translation>
    </message>
    <message>
        <source>Use a hand scanner, a picture, or type the number.</source>
        <translation>از اسکنر دستی یا عکس استفاده کنید، یا شماره را بنویسید.</translation>
    </message>
    <message>
        <source>Another program may be using it. The hand scanner still works.</source>
        <translation>شاید برنامهٔ دیگری از آن استفاده می‌کند. اسکنر دستی کار می‌کند.</translation>
    </message>
    <message>
        <source>Allow the camera in the settings of this device, or use the hand scanner.</source>
        <translation>در تنظیمات این دستگاه به دوربین اجازه بدهید، یا از اسکنر دستی استفاده کنید.</translation>
    </message>
    <message>
        <source>It looks while this window is in front.</source>
        <translation>تا وقتی این پنجره جلو باشد می‌بیند.</translation>
    </message>
    <message>
        <source>Use the camera</source>
        <translation>استفاده از دوربین</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره امتحان کنید</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>باز کردن عکس</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>چسباندن عکس</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Recalled</source>
        <translation>فراخوانی شده</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>آخرین عدد</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>%1 عدد اینجا</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>تمام شده</translation>
    </message>
    <message>
        <source>Online, 1 day</source>
        <translation>اینترنتی، ۱ روزه</translation>
    </message>
    <message numerus="yes">
        <source>Online, %1 days</source>
        <translation>
            <numerusform>اینترنتی، %1 روزه</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Cart</name>
    <message>
        <source>%1 taken out</source>
        <translation>%1 از سبد برداشته شد</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1 شد %2 عدد</translation>
    </message>
    <message>
        <source>Note taken off</source>
        <translation>یادداشت برداشته شد</translation>
    </message>
    <message>
        <source>%1 moved to the cart</source>
        <translation>%1 به سبد رفت</translation>
    </message>
    <message>
        <source>%1 taken off the wishlist</source>
        <translation>%1 از علاقه‌مندی برداشته شد</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 افزوده شد</translation>
    </message>
    <message>
        <source>Saved to the wishlist</source>
        <translation>در علاقه‌مندی ذخیره شد</translation>
    </message>
    <message>
        <source>Taken off the wishlist</source>
        <translation>از علاقه‌مندی برداشته شد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>برگرداندن</translation>
    </message>
    <message>
        <source>%1 is still held.</source>
        <translation>%1 هنوز رزرو است.</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>رزرو را بردار</translation>
    </message>
    <message>
        <source>Too late to undo. Change it by hand.</source>
        <translation>برای برگرداندن دیر شده. خودتان تغییرش دهید.</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>یادداشت نگه داشته شد</translation>
    </message>
    <message>
        <source>Added to the cart</source>
        <translation>به سبد افزوده شد</translation>
    </message>
    <message>
        <source>added on phone</source>
        <translation>از گوشی</translation>
    </message>
    <message>
        <source>added on the web</source>
        <translation>از وب‌سایت</translation>
    </message>
    <message>
        <source>added in the app</source>
        <translation>از برنامهٔ گوشی</translation>
    </message>
    <message>
        <source>added at the kiosk</source>
        <translation>از کیوسک</translation>
    </message>
    <message>
        <source>added in the store</source>
        <translation>در فروشگاه</translation>
    </message>
    <message>
        <source>added by %1</source>
        <translation>%1 افزود</translation>
    </message>
    <message>
        <source>%1 of them added on phone</source>
        <translation>%1 تا با موبایل افزوده شد</translation>
    </message>
    <message>
        <source>%1 of them added on the web</source>
        <translation>%1 تا در وب افزوده شد</translation>
    </message>
    <message>
        <source>%1 of them added in the app</source>
        <translation>%1 تا در برنامه افزوده شد</translation>
    </message>
    <message>
        <source>%1 of them added at the kiosk</source>
        <translation>%1 تا در کیوسک افزوده شد</translation>
    </message>
    <message>
        <source>%1 of them added by %2</source>
        <translation>%1 تا را %2 افزود</translation>
    </message>
    <message>
        <source>%1 of them added in the store</source>
        <translation>%1 تا در فروشگاه افزوده شد</translation>
    </message>
    <message>
        <source>Recalled: do not hand it over</source>
        <translation>فراخوانی شده: تحویل ندهید</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>دیگر فروخته نمی‌شود</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>در صف ارسال</translation>
    </message>
    <message>
        <source>Held in %1 until %2</source>
        <comment>%1 is another store</comment>
        <translation>رزرو در %1 تا %2</translation>
    </message>
    <message>
        <source>Seen at %1, today %2</source>
        <translation>دیده شده %1، امروز %2</translation>
    </message>
    <message>
        <source>%1: %2 (was %3)</source>
        <comment>a thing, how many, before</comment>
        <translation>%1: %2 (پیش‌تر %3)</translation>
    </message>
</context>
<context>
    <name>CartList</name>
    <message>
        <source>The cart is empty</source>
        <translation>سبد خالی است</translation>
    </message>
    <message>
        <source>Scan a label or search to add the first thing.</source>
        <translation>برای اولین کالا برچسب را اسکن کنید یا جستجو کنید.</translation>
    </message>
    <message>
        <source>Scan</source>
        <comment>a button</comment>
        <translation>اسکن</translation>
    </message>
</context>
<context>
    <name>CartRow</name>
    <message>
        <source>%1, %2 in the cart, %3, %4</source>
        <translation>%1، %2 عدد در سبد، %3، %4</translation>
    </message>
    <message>
        <source>Note and story of %1</source>
        <translation>یادداشت و سرگذشت %1</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Add %1</source>
        <translation>افزودن %1</translation>
    </message>
    <message>
        <source>One less of %1</source>
        <translation>یکی کمتر از %1</translation>
    </message>
    <message>
        <source>Change how many of %1</source>
        <translation>تغییر تعداد %1</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>برداشتن %1 از سبد</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>یادداشت برای %1</translation>
    </message>
    <message>
        <source>Save %1 to the wishlist</source>
        <translation>گذاشتن %1 در علاقه‌مندی</translation>
    </message>
    <message>
        <source>Take %1 off the wishlist</source>
        <translation>برداشتن %1 از علاقه‌مندی</translation>
    </message>
    <message>
        <source>Move %1 to the cart</source>
        <translation>بردن %1 به سبد</translation>
    </message>
    <message>
        <source>New customer %1</source>
        <translation>مشتری تازه: %1</translation>
    </message>
    <message>
        <source>Write the hold on %1</source>
        <translation>نوشتن رزرو روی %1</translation>
    </message>
    <message>
        <source>Check out the cart</source>
        <translation>تسویهٔ سبد</translation>
    </message>
    <message>
        <source>Change a profile</source>
        <translation>تغییر پروفایل</translation>
    </message>
    <message>
        <source>Make two profiles one</source>
        <translation>یکی کردن دو پروفایل</translation>
    </message>
    <message>
        <source>Erase a profile</source>
        <translation>پاک کردن پروفایل</translation>
    </message>
    <message>
        <source>A change of an erased profile</source>
        <translation>تغییری از پروفایلی پاک‌شده</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>رزرو %1</translation>
    </message>
    <message>
        <source>Let go of the hold on %1</source>
        <translation>برداشتن رزرو %1</translation>
    </message>
    <message>
        <source>Hand over %1</source>
        <translation>تحویل %1</translation>
    </message>
    <message>
        <source>Count of %1</source>
        <translation>شمارش %1</translation>
    </message>
    <message>
        <source>Correct the stock of %1</source>
        <translation>اصلاح موجودی %1</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>کار تازه</translation>
    </message>
    <message>
        <source>Take a task</source>
        <translation>برداشتن یک کار</translation>
    </message>
    <message>
        <source>Finish a task</source>
        <translation>پایان دادن به یک کار</translation>
    </message>
    <message>
        <source>%1 added to the cart</source>
        <translation>%1 به سبد افزوده شد</translation>
    </message>
    <message>
        <source>%1 changed to %2</source>
        <translation>تعداد %1 شد %2</translation>
    </message>
    <message>
        <source>%1 taken out</source>
        <translation>%1 از سبد برداشته شد</translation>
    </message>
    <message>
        <source>Note written on %1</source>
        <translation>برای %1 یادداشت نوشته شد</translation>
    </message>
    <message>
        <source>%1 saved to wishlist</source>
        <translation>%1 در علاقه‌مندی ذخیره شد</translation>
    </message>
    <message>
        <source>%1 taken off the wishlist</source>
        <translation>%1 از علاقه‌مندی برداشته شد</translation>
    </message>
    <message>
        <source>%1 moved to the cart</source>
        <translation>%1 به سبد رفت</translation>
    </message>
    <message>
        <source>%1 is a customer now</source>
        <translation>%1 حالا مشتری است</translation>
    </message>
    <message>
        <source>The hold is written on %1</source>
        <translation>رزرو روی %1 نوشته شد</translation>
    </message>
    <message>
        <source>Cart checked out</source>
        <translation>سبد تسویه شد</translation>
    </message>
    <message>
        <source>Profile changed</source>
        <translation>پروفایل تغییر کرد</translation>
    </message>
    <message>
        <source>Two profiles are one now</source>
        <translation>دو پروفایل یکی شدند</translation>
    </message>
    <message>
        <source>Profile erased</source>
        <translation>پروفایل پاک شد</translation>
    </message>
    <message>
        <source>%1 is held</source>
        <translation>%1 رزرو شد</translation>
    </message>
    <message>
        <source>%1 is held no more</source>
        <translation>%1 دیگر رزرو نیست</translation>
    </message>
    <message>
        <source>%1 handed over</source>
        <translation>%1 تحویل داده شد</translation>
    </message>
    <message>
        <source>%1 counted</source>
        <translation>%1 شمرده شد</translation>
    </message>
    <message>
        <source>Stock of %1 corrected</source>
        <translation>موجودی %1 اصلاح شد</translation>
    </message>
    <message>
        <source>Task written down</source>
        <translation>کار یادداشت شد</translation>
    </message>
    <message>
        <source>Task taken</source>
        <translation>کار برداشته شد</translation>
    </message>
    <message>
        <source>Task finished</source>
        <translation>کار تمام شد</translation>
    </message>
    <message>
        <source>%2 of %1 added to the cart</source>
        <translation>%2 عدد %1 به سبد افزوده شد</translation>
    </message>
    <message>
        <source>Note taken off %1</source>
        <translation>یادداشت %1 برداشته شد</translation>
    </message>
    <message>
        <source>None is left in this store.</source>
        <translation>در این فروشگاه تمام شده است.</translation>
    </message>
    <message>
        <source>This cart was paid meanwhile. It can go into the new one.</source>
        <translation>این سبد در این میان پرداخت شد. می‌تواند به سبد تازه برود.</translation>
    </message>
    <message>
        <source>These profiles are one already.</source>
        <translation>این پروفایل‌ها از پیش یکی هستند.</translation>
    </message>
    <message>
        <source>This customer exists already.</source>
        <translation>این مشتری از پیش ثبت شده است.</translation>
    </message>
    <message>
        <source>Saved from a damaged file. It may have arrived: look before trying again.</source>
        <translation>از پرونده‌ای آسیب‌دیده نجات یافت. شاید رسیده باشد: پیش از تلاش دوباره نگاه کنید.</translation>
    </message>
    <message>
        <source>The cart changed meanwhile. Look at it, then check out again.</source>
        <translation>سبد در این میان تغییر کرد. نگاهش کنید و دوباره تسویه کنید.</translation>
    </message>
    <message>
        <source>Something in the cart is not for sale any more. Take it out first.</source>
        <translation>چیزی در سبد دیگر فروشی نیست. نخست آن را بردارید.</translation>
    </message>
    <message>
        <source>This hold has ended.</source>
        <translation>این نگهداشت پایان یافته است.</translation>
    </message>
    <message>
        <source>Somebody else counted this too. Count again.</source>
        <translation>کس دیگری هم شمرد. دوباره بشمارید.</translation>
    </message>
    <message>
        <source>Somebody else has this task already.</source>
        <translation>این کار را کس دیگری برداشته است.</translation>
    </message>
    <message>
        <source>This task was yours until head office was restored. Somebody else took it since.</source>
        <translation>این کار تا پیش از بازیابی دفتر مرکزی با شما بود. از آن پس شخص دیگری آن را برداشته است.</translation>
    </message>
    <message>
        <source>Head office does not know this store.</source>
        <translation>دفتر مرکزی این فروشگاه را نمی‌شناسد.</translation>
    </message>
    <message>
        <source>Head office does not know this task.</source>
        <translation>دفتر مرکزی این کار را نمی‌شناسد.</translation>
    </message>
    <message>
        <source>This profile no longer exists.</source>
        <translation>این پروفایل دیگر وجود ندارد.</translation>
    </message>
    <message>
        <source>Head office does not know this customer.</source>
        <translation>دفتر مرکزی این مشتری را نمی‌شناسد.</translation>
    </message>
    <message>
        <source>This product is no longer in the catalogue.</source>
        <translation>این کالا دیگر در فهرست نیست.</translation>
    </message>
    <message>
        <source>This account may not do that. A manager can.</source>
        <translation>این کاربر اجازهٔ این کار را ندارد. مدیر می‌تواند.</translation>
    </message>
    <message>
        <source>Head office has not checked this person’s PIN on this device. Sign in again while the line is live, then do it once more.</source>
        <translation>دفتر مرکزی رمز این شخص را روی این دستگاه بررسی نکرده است. تا ارتباط برقرار است دوباره وارد شوید و سپس آن را از نو انجام دهید.</translation>
    </message>
    <message>
        <source>Head office cannot read it. Do it again in another way.</source>
        <translation>دفتر مرکزی نمی‌تواند آن را بخواند. به شکل دیگری دوباره انجام دهید.</translation>
    </message>
    <message>
        <source>It is too long for head office. Do it again in fewer words.</source>
        <translation>برای دفتر مرکزی بیش از حد بلند است. کوتاه‌تر دوباره انجام دهید.</translation>
    </message>
    <message>
        <source>Head office could not take it in. It is kept there for a person.</source>
        <translation>دفتر مرکزی نتوانست ثبتش کند. همان‌جا مانده تا کسی ببیند.</translation>
    </message>
    <message>
        <source>Something else changed meanwhile.</source>
        <translation>در این میان چیز دیگری عوض شد.</translation>
    </message>
    <message>
        <source>Head office said no.</source>
        <translation>دفتر مرکزی نپذیرفت.</translation>
    </message>
    <message>
        <source>%1 has this task already.</source>
        <translation>این کار را %1 برداشته است.</translation>
    </message>
    <message>
        <source>%1 is not for sale any more. Take it out first.</source>
        <translation>%1 دیگر فروخته نمی‌شود. نخست آن را بردارید.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>%1, not made</source>
        <translation>%1، ساخته نمی‌شود</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>برداشتن فیلتر %1</translation>
    </message>
</context>
<context>
    <name>ColourChip</name>
    <message>
        <source>%1, not made</source>
        <translation>%1، ساخته نمی‌شود</translation>
    </message>
</context>
<context>
    <name>CompareSheet</name>
    <message>
        <source>One person or two?</source>
        <translation>یک نفر یا دو نفر؟</translation>
    </message>
    <message>
        <source>Tap the profile that stays. The other one goes into it.</source>
        <translation>پروفایلی را که می‌ماند بزنید. دیگری به آن می‌پیوندد.</translation>
    </message>
    <message>
        <source>Carts, wishlists and histories come together, and nothing is doubled. This cannot be undone.</source>
        <translation>سبدها، علاقه‌مندی‌ها و تاریخچه یکی می‌شوند و چیزی دوتا نمی‌شود. برگشت‌پذیر نیست.</translation>
    </message>
    <message>
        <source>These are two people</source>
        <translation>این‌ها دو نفرند</translation>
    </message>
    <message>
        <source>Opening both …</source>
        <translation>هر دو باز می‌شوند …</translation>
    </message>
    <message>
        <source>Asking head office …</source>
        <translation>پرسش از دفتر مرکزی …</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>یکی کردن</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Cart: %1</source>
        <translation>سبد: %1</translation>
    </message>
    <message>
        <source>Wishlist: %1</source>
        <translation>علاقه‌مندی: %1</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>بدون شماره تلفن</translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation>بدون ایمیل</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>مشتری تازه</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>از %1</translation>
    </message>
    <message>
        <source>Noted: they are two people.</source>
        <translation>ثبت شد: دو نفرند.</translation>
    </message>
    <message>
        <source>Two profiles are one now.</source>
        <translation>دو پروفایل یکی شدند.</translation>
    </message>
</context>
<context>
    <name>CountNote</name>
    <message>
        <source>Count again</source>
        <translation>دوباره بشمارید</translation>
    </message>
</context>
<context>
    <name>CountSheet</name>
    <message>
        <source>Count the shelf</source>
        <translation>شمارش قفسه</translation>
    </message>
    <message>
        <source>%1 counted</source>
        <translation>%1 شمرده شد</translation>
    </message>
    <message>
        <source>Back to the product</source>
        <translation>بازگشت به کالا</translation>
    </message>
    <message>
        <source>The figure moves by this difference, so what is sold since you looked stays sold.</source>
        <translation>رقم به اندازه این اختلاف تغییر می‌کند، پس آنچه در این میان فروخته شده فروخته می‌ماند.</translation>
    </message>
    <message>
        <source>Count what lies here. Afterwards you see what the book says.</source>
        <translation>آنچه اینجاست بشمارید. رقم دفتر پس از آن گفته می‌شود.</translation>
    </message>
    <message>
        <source>Finish the count</source>
        <translation>پایان شمارش</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Your count of %1 waits to be sent.</source>
        <translation>شمارش شما (%1) در انتظار ارسال است.</translation>
    </message>
    <message>
        <source>Two people counted this at once. Count it again.</source>
        <translation>دو نفر هم‌زمان این را شمردند. دوباره بشمارید.</translation>
    </message>
    <message>
        <source>As many as the book said: %1.</source>
        <translation>همان‌قدر که دفتر می‌گفت: %1.</translation>
    </message>
    <message>
        <source>The book said %2: 1 more lies here.</source>
        <translation>دفتر می‌گفت %2: یکی بیشتر اینجاست.</translation>
    </message>
    <message>
        <source>The book said %2: %1 more lie here.</source>
        <translation>دفتر می‌گفت %2: %1 عدد بیشتر اینجاست.</translation>
    </message>
    <message>
        <source>The book said %2: 1 is missing.</source>
        <translation>دفتر می‌گفت %2: یکی کم است.</translation>
    </message>
    <message>
        <source>The book said %2: %1 are missing.</source>
        <translation>دفتر می‌گفت %2: %1 عدد کم است.</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Cart %1</source>
        <comment>how many pieces</comment>
        <translation>سبد %1</translation>
    </message>
    <message>
        <source>The cart is empty</source>
        <translation>سبد خالی است</translation>
    </message>
    <message>
        <source>Wishlist %1</source>
        <comment>how many things</comment>
        <translation>علاقه‌مندی %1</translation>
    </message>
    <message>
        <source>No wishes yet</source>
        <translation>هنوز چیزی در علاقه‌مندی نیست</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>No customer yet</source>
        <translation>هنوز مشتری نیست</translation>
    </message>
    <message>
        <source>Scan the code on their phone, or go on without.</source>
        <translation>کد روی گوشی مشتری را اسکن کنید، یا بدون مشتری ادامه دهید.</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>اسکن کد</translation>
    </message>
    <message>
        <source>Find</source>
        <comment>look for a customer</comment>
        <translation>یافتن</translation>
    </message>
    <message>
        <source>Cart</source>
        <comment>what staff call the bag</comment>
        <translation>سبد</translation>
    </message>
    <message>
        <source>Wishlist</source>
        <translation>علاقه‌مندی</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>ادامه در آنجا</translation>
    </message>
    <message>
        <source>This profile was erased</source>
        <translation>این پروفایل پاک شد</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>an erased profile</comment>
        <translation>بستن</translation>
    </message>
    <message>
        <source>End with %1?</source>
        <translation>کار با %1 تمام شد؟</translation>
    </message>
    <message>
        <source>The cart stays on the phone. This device forgets it now.</source>
        <translation>سبد روی گوشی می‌ماند. این دستگاه حالا آن را فراموش می‌کند.</translation>
    </message>
    <message>
        <source>The cart stays on the phone. This device forgets it now. %1</source>
        <translation>سبد روی گوشی می‌ماند. این دستگاه حالا آن را فراموش می‌کند. %1</translation>
    </message>
    <message>
        <source>Keep serving</source>
        <translation>ادامه می‌دهیم</translation>
    </message>
    <message>
        <source>End and erase</source>
        <translation>پایان و پاک کردن</translation>
    </message>
</context>
<context>
    <name>CustomerRow</name>
    <message>
        <source>%1, %2</source>
        <comment>a thing and more about it</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>CustomerSearch</name>
    <message>
        <source>Find a customer</source>
        <translation>یافتن مشتری</translation>
    </message>
    <message>
        <source>Name, phone, e-mail or code</source>
        <translation>نام، تلفن، ایمیل یا کد</translation>
    </message>
    <message>
        <source>No customer found</source>
        <translation>مشتری پیدا نشد</translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation>هنوز مشتری نیست</translation>
    </message>
    <message>
        <source>Check the spelling, or scan the code on their phone.</source>
        <translation>املا را بررسی کنید، یا کد روی گوشی مشتری را اسکن کنید.</translation>
    </message>
    <message>
        <source>Scan the code on their phone, or find them by name, phone or e-mail.</source>
        <translation>کد روی گوشی مشتری را اسکن کنید، یا با نام، تلفن یا ایمیل پیدایش کنید.</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>اسکن کد</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Handed over by a colleague</source>
        <translation>سپرده‌شده از سوی یک همکار</translation>
    </message>
    <message>
        <source>Handed over by %1</source>
        <comment>the name of a colleague</comment>
        <translation>سپرده‌شده از سوی %1</translation>
    </message>
    <message>
        <source>Offline: only customers opened on this device are found.</source>
        <translation>آفلاین: فقط مشتریانی که در این دستگاه باز شده‌اند پیدا می‌شوند.</translation>
    </message>
    <message>
        <source>There are more. Type a little more.</source>
        <translation>بیشتر از این‌هاست. کمی بیشتر بنویسید.</translation>
    </message>
    <message>
        <source>phone ends in %1</source>
        <translation>تلفن با پایان %1</translation>
    </message>
    <message>
        <source>opened here</source>
        <translation>اینجا باز شده</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Display</source>
        <comment>title of the sheet</comment>
        <translation>نمایش</translation>
    </message>
    <message>
        <source>For everyone at this screen.</source>
        <translation>برای هر کس پای این صفحه.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>اندازهٔ متن</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>ظاهر</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>تیره</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>کنتراست زیاد</translation>
    </message>
    <message>
        <source>Strong lines and no tints.</source>
        <translation>خط‌های پررنگ، بدون زمینهٔ رنگی.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حرکت کمتر</translation>
    </message>
    <message>
        <source>Things fade and do not slide.</source>
        <translation>چیزها محو می‌شوند و سُر نمی‌خورند.</translation>
    </message>
</context>
<context>
    <name>DoneChange</name>
    <message>
        <source>%1, %2</source>
        <comment>a thing and more about it</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Keep the profile</source>
        <translation>نگه داشتن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>پاک کردن همیشگی</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Erase %1 everywhere?</source>
        <translation>پاک کردن %1 از همه‌جا؟</translation>
    </message>
    <message>
        <source>Profile, consents, cart (%1), wishlist (%2), notes and history are lost for good: here, at head office, on every device and on the phone page. Paid orders stay without a name.</source>
        <translation>پروفایل، رضایت‌ها، سبد (%1)، علاقه‌مندی (%2)، یادداشت‌ها و تاریخچه برای همیشه از میان می‌روند: اینجا، در دفتر مرکزی، در همه دستگاه‌ها و در صفحه گوشی. سفارش‌های پرداخت‌شده بی‌نام می‌مانند.</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>پاک شد</translation>
    </message>
    <message>
        <source>Erased customers</source>
        <translation>مشتریان پاک‌شده</translation>
    </message>
    <message>
        <source>Asking head office …</source>
        <translation>پرسش از دفتر مرکزی …</translation>
    </message>
    <message>
        <source>Erased. Every device forgets it now.</source>
        <translation>پاک شد. همه دستگاه‌ها فراموشش می‌کنند.</translation>
    </message>
    <message>
        <source>Waiting for: %1.</source>
        <translation>در انتظار: %1.</translation>
    </message>
    <message>
        <source>They do so at their next contact.</source>
        <translation>در تماس بعدی این کار را می‌کنند.</translation>
    </message>
    <message>
        <source>Shut out, so nobody can tell them: %1.</source>
        <translation>کنار گذاشته شده و خبر دادن به آن‌ها ممکن نیست: %1.</translation>
    </message>
    <message>
        <source>1 still waits for devices</source>
        <translation>۱ مورد منتظر دستگاه‌هاست</translation>
    </message>
    <message>
        <source>%1 still wait for devices</source>
        <translation>%1 مورد منتظر دستگاه‌هاست</translation>
    </message>
    <message>
        <source>Every device has deleted them.</source>
        <translation>همهٔ دستگاه‌ها آن‌ها را پاک کرده‌اند.</translation>
    </message>
    <message>
        <source>Erased %1. %2</source>
        <comment>%1 is a moment</comment>
        <translation>پاک‌شده در %1. %2</translation>
    </message>
    <message>
        <source>Every device that knew it has deleted it.</source>
        <translation>همه دستگاه‌هایی که آن را داشتند پاکش کرده‌اند.</translation>
    </message>
    <message>
        <source>%1 of %2 devices have deleted it.</source>
        <translation>%1 از %2 دستگاه آن را پاک کرده‌اند.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 دستگاه دیگر</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Type the number under the code.</source>
        <translation>شمارهٔ زیر کد را بنویسید.</translation>
    </message>
    <message>
        <source>It holds characters that no label may have.</source>
        <translation>نشانه‌هایی دارد که هیچ برچسبی نباید داشته باشد.</translation>
    </message>
    <message>
        <source>It is longer than any label may be.</source>
        <translation>از هر برچسب مجازی بلندتر است.</translation>
    </message>
    <message>
        <source>A part of it is not known.</source>
        <translation>بخشی از آن ناشناخته است.</translation>
    </message>
    <message>
        <source>Its parts cannot be told apart.</source>
        <translation>بخش‌های آن از هم جدا نمی‌شوند.</translation>
    </message>
    <message>
        <source>Part %1 is too short or too long.</source>
        <translation>بخش %1 بیش از حد کوتاه یا بلند است.</translation>
    </message>
    <message>
        <source>Part %1 holds a character that may not be there.</source>
        <translation>بخش %1 نشانه‌ای دارد که نباید آنجا باشد.</translation>
    </message>
    <message>
        <source>A digit of part %1 is wrong.</source>
        <translation>یک رقم از بخش %1 نادرست است.</translation>
    </message>
    <message>
        <source>Part %1 is not a real date.</source>
        <translation>بخش %1 روزی از تقویم نیست.</translation>
    </message>
    <message>
        <source>Part %1 holds a value that does not exist.</source>
        <translation>بخش %1 مقداری دارد که وجود ندارد.</translation>
    </message>
    <message>
        <source>Part %1 is there twice, with two values.</source>
        <translation>بخش %1 دو بار و با دو مقدار آمده است.</translation>
    </message>
    <message>
        <source>Part %1 may not stand beside the others.</source>
        <translation>بخش %1 نباید کنار بخش‌های دیگر باشد.</translation>
    </message>
    <message>
        <source>Part %1 lacks what belongs to it.</source>
        <translation>بخش %1 چیزی را که باید همراهش باشد ندارد.</translation>
    </message>
    <message>
        <source>Part %1 stands in a wrong place.</source>
        <translation>بخش %1 در جای نادرست است.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear %1</source>
        <translation>پاک کردن %1</translation>
    </message>
</context>
<context>
    <name>FoundProduct</name>
    <message>
        <source>Product number (GTIN)</source>
        <translation>شمارهٔ کالا (GTIN)</translation>
    </message>
    <message>
        <source>Batch</source>
        <comment>of goods</comment>
        <translation>سری ساخت</translation>
    </message>
    <message>
        <source>Use before</source>
        <translation>مصرف تا</translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation>افزودن به سبد</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>the page of a product</comment>
        <translation>باز کردن</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Handing over needs the line. The cart is kept here and goes on working.</source>
        <translation>انتقال به گوشی اتصال می‌خواهد. سبد همین‌جا می‌ماند و کار می‌کند.</translation>
    </message>
    <message>
        <source>The line is down. What was done here reaches your colleague once it is back.</source>
        <translation>اتصال قطع است. آنچه اینجا انجام شده، پس از وصل شدن به همکارتان می‌رسد.</translation>
    </message>
    <message>
        <source>Works for 1 day</source>
        <translation>تا ۱ روز کار می‌کند</translation>
    </message>
    <message numerus="yes">
        <source>Works for %1 days</source>
        <translation>
            <numerusform>تا %1 روز کار می‌کند</numerusform>
        </translation>
    </message>
    <message>
        <source>Works for 1 hour</source>
        <translation>تا ۱ ساعت کار می‌کند</translation>
    </message>
    <message numerus="yes">
        <source>Works for %1 hours</source>
        <translation>
            <numerusform>تا %1 ساعت کار می‌کند</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Hand over to phone</source>
        <translation>انتقال به گوشی</translation>
    </message>
    <message>
        <source>To a colleague</source>
        <comment>title of the hand-over</comment>
        <translation>به همکار</translation>
    </message>
    <message>
        <source>Point the phone camera here. Cart and wishlist stay live on both sides.</source>
        <translation>دوربین گوشی را اینجا بگیرید. سبد و علاقه‌مندی در هر دو طرف زنده می‌مانند.</translation>
    </message>
    <message>
        <source>They scan this on their device and go on with the same cart and wishlist.</source>
        <translation>این را با دستگاه خود اسکن می‌کند و با همان سبد و فهرست دلخواه ادامه می‌دهد.</translation>
    </message>
    <message>
        <source>Code that opens the cart on a phone</source>
        <translation>کدی که سبد را روی گوشی باز می‌کند</translation>
    </message>
    <message>
        <source>Code that opens the customer on another device</source>
        <translation>کدی که مشتری را روی دستگاه دیگری باز می‌کند</translation>
    </message>
    <message>
        <source>Opened on the phone</source>
        <translation>روی گوشی باز شد</translation>
    </message>
    <message>
        <source>Waiting for the phone</source>
        <translation>در انتظار گوشی</translation>
    </message>
    <message>
        <source>Waiting for a colleague</source>
        <translation>در انتظار همکار</translation>
    </message>
    <message>
        <source>This code has ended</source>
        <translation>وقت این کد تمام شد</translation>
    </message>
    <message>
        <source>Not now</source>
        <comment>hand-over is not possible</comment>
        <translation>فعلاً نمی‌شود</translation>
    </message>
    <message>
        <source>For safety a code works only for a while.</source>
        <translation>برای امنیت هر کد فقط مدتی کار می‌کند.</translation>
    </message>
    <message>
        <source>Show a new code</source>
        <translation>نشان دادن کد تازه</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره امتحان کنید</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>with the hand-over</comment>
        <translation>تمام</translation>
    </message>
</context>
<context>
    <name>HistogramBar</name>
    <message>
        <source>%1 stars: %2</source>
        <translation>%1 ستاره: %2</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>App</source>
        <translation>برنامه</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>گوشی</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>وب‌سایت</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>ایمیل</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>فروشگاه</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>کیوسک</translation>
    </message>
    <message>
        <source>Personal offers</source>
        <translation>پیشنهاد شخصی</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>پیامک</translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation>بدون ایمیل</translation>
    </message>
    <message>
        <source>No personal offers</source>
        <translation>بدون پیشنهاد شخصی</translation>
    </message>
    <message>
        <source>No text messages</source>
        <translation>بدون پیامک</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>What happened</source>
        <translation>رویدادها</translation>
    </message>
    <message>
        <source>With the shop</source>
        <comment>what happened between customer and shop</comment>
        <translation>با فروشگاه</translation>
    </message>
    <message>
        <source>To the lists</source>
        <comment>what happened to cart and wishlist</comment>
        <translation>در فهرست‌ها</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>%1, %2</source>
        <comment>a thing and more about it</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Hold</name>
    <message>
        <source>No store has one to hold.</source>
        <translation>هیچ فروشگاهی برای رزرو ندارد.</translation>
    </message>
    <message>
        <source>Only head office can promise a hold.</source>
        <translation>تنها دفتر مرکزی می‌تواند رزرو را قول بدهد.</translation>
    </message>
    <message>
        <source>Remind us</source>
        <translation>یادآوری کن</translation>
    </message>
    <message>
        <source>The hold is let go.</source>
        <translation>رزرو برداشته شد.</translation>
    </message>
    <message>
        <source>A reminder is on the list of tasks.</source>
        <translation>یادآوری در فهرست کارهاست.</translation>
    </message>
    <message>
        <source>Hold needs Wi-Fi</source>
        <translation>رزرو به وای‌فای نیاز دارد</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>در حال پرسش …</translation>
    </message>
    <message>
        <source>None to hold</source>
        <translation>چیزی برای رزرو نیست</translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>keep it aside; nobody is served</comment>
        <translation>رزرو</translation>
    </message>
    <message>
        <source>Hold %1 min</source>
        <translation>رزرو %1 دقیقه</translation>
    </message>
    <message>
        <source>Hold in %1</source>
        <comment>%1 is another store</comment>
        <translation>رزرو در %1</translation>
    </message>
    <message>
        <source>Held until %1</source>
        <translation>رزرو تا %1</translation>
    </message>
</context>
<context>
    <name>InsteadList</name>
    <message>
        <source>In this store instead</source>
        <translation>به جای آن در این فروشگاه</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>Delete the last digit</source>
        <translation>پاک کردن آخرین رقم</translation>
    </message>
</context>
<context>
    <name>LastScansCard</name>
    <message>
        <source>Last scans</source>
        <translation>آخرین اسکن‌ها</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>the last scans</comment>
        <translation>پاک کردن</translation>
    </message>
    <message>
        <source>Scanned</source>
        <comment>the last scans</comment>
        <translation>اسکن‌شده</translation>
    </message>
    <message>
        <source>Noted</source>
        <comment>numbers kept for later</comment>
        <translation>یادداشت‌شده</translation>
    </message>
    <message>
        <source>Search the last scans</source>
        <translation>جست‌وجو در اسکن‌های اخیر</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>نام یا شماره</translation>
    </message>
    <message>
        <source>What you scan stays here until you clear it.</source>
        <translation>هر چه اسکن کنید تا پاکش نکنید اینجا می‌ماند.</translation>
    </message>
    <message>
        <source>No scan fits these words.</source>
        <translation>هیچ اسکنی با این کلمه‌ها نیست.</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>%1. The lower one counts until you decide.</source>
        <translation>%1. تا تصمیم شما، قیمت کمتر حساب می‌شود.</translation>
    </message>
    <message>
        <source>How many</source>
        <comment>of a thing in the cart</comment>
        <translation>چند تا</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>on a line of the cart</comment>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>Note for this line</source>
        <translation>یادداشت برای این ردیف</translation>
    </message>
    <message>
        <source>Gift wrap, a date, a name</source>
        <translation>کادوپیچ، یک تاریخ، یک نام</translation>
    </message>
    <message>
        <source>Take the note off</source>
        <translation>برداشتن یادداشت</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>نگه داشتن یادداشت</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>چه گذشت</translation>
    </message>
</context>
<context>
    <name>LineStatus</name>
    <message>
        <source>Live</source>
        <translation>برخط</translation>
    </message>
    <message>
        <source>1 change waiting since %2</source>
        <translation>۱ تغییر از %2 در انتظار است</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes waiting since %2</source>
        <translation>
            <numerusform>%1 تغییر از %2 در انتظار است</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk is full</source>
        <translation>دیسک پر است</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>به‌روزرسانی لازم است</translation>
    </message>
    <message>
        <source>Stopped: this device was copied</source>
        <translation>متوقف شد: از این دستگاه کپی گرفته شده</translation>
    </message>
    <message>
        <source>Stored data damaged: restart</source>
        <translation>داده‌ها آسیب دیده‌اند: دوباره باز کنید</translation>
    </message>
    <message>
        <source>Not enrolled any more</source>
        <translation>دیگر ثبت نیست</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>در حال اتصال</translation>
    </message>
    <message>
        <source>Fetching products: %1</source>
        <translation>دریافت کالاها: %1</translation>
    </message>
    <message>
        <source>Fetching reviews: %1</source>
        <translation>دریافت نظرها: %1</translation>
    </message>
    <message>
        <source>Fetching stock: %1</source>
        <translation>دریافت موجودی: %1</translation>
    </message>
    <message>
        <source>Head office says no</source>
        <translation>دفتر مرکزی نمی‌پذیرد</translation>
    </message>
    <message>
        <source>The disk of this device is full. What waits is still sent, but nothing new can be kept. Make room: delete files, or ask a manager.</source>
        <translation>دیسک این دستگاه پر است. آنچه در انتظار است هنوز فرستاده می‌شود، ولی چیز تازه‌ای نگه داشته نمی‌شود. جا باز کنید: فایل‌هایی را پاک کنید یا از مدیر بخواهید.</translation>
    </message>
    <message>
        <source>Head office needs a newer version of Store Assistant. You can work on: all is kept here. Ask a manager for the update; then it is sent.</source>
        <translation>دفتر مرکزی نسخهٔ تازه‌تری از Store Assistant می‌خواهد. می‌توانید ادامه دهید: همه چیز اینجا می‌ماند. به‌روزرسانی را از مدیر بخواهید؛ سپس فرستاده می‌شود.</translation>
    </message>
    <message>
        <source>Head office has met a copy of this device and takes nothing more from it. You can work on: all is kept here. Ask a manager to enrol this device again.</source>
        <translation>دفتر مرکزی به رونوشتی از این دستگاه برخورده و دیگر چیزی از آن نمی‌پذیرد. می‌توانید ادامه دهید: همه چیز اینجا می‌ماند. از مدیر بخواهید این دستگاه را دوباره ثبت کند.</translation>
    </message>
    <message>
        <source>Stored data of this device cannot be read. Close the application and open it again: it is fetched anew, and what waits is kept.</source>
        <translation>داده‌های ذخیره‌شدهٔ این دستگاه خوانده نمی‌شود. برنامه را ببندید و دوباره باز کنید: داده‌ها از نو می‌آیند و آنچه در انتظار است می‌ماند.</translation>
    </message>
    <message>
        <source>Head office does not know this device any more. You can work on: all is kept here. Ask a manager to enrol this device again; then it is sent.</source>
        <translation>دفتر مرکزی دیگر این دستگاه را نمی‌شناسد. می‌توانید ادامه دهید: همه چیز اینجا می‌ماند. از مدیر بخواهید آن را دوباره ثبت کند؛ سپس فرستاده می‌شود.</translation>
    </message>
    <message>
        <source>Head office takes nothing from this device. You can work on: all is kept here. Ask a manager.</source>
        <translation>دفتر مرکزی چیزی از این دستگاه نمی‌پذیرد. می‌توانید ادامه دهید: همه چیز اینجا می‌ماند. از مدیر بپرسید.</translation>
    </message>
    <message>
        <source>Strange answers since %1</source>
        <translation>پاسخ‌های نامفهوم از %1</translation>
    </message>
    <message>
        <source>Fault at head office since %1</source>
        <translation>خطا در دفتر مرکزی از %1</translation>
    </message>
    <message>
        <source>Head office busy since %1</source>
        <translation>دفتر مرکزی شلوغ است از %1</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>آفلاین از %1</translation>
    </message>
    <message>
        <source>1 change waiting</source>
        <translation>۱ تغییر در انتظار</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes waiting</source>
        <translation>
            <numerusform>%1 تغییر در انتظار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>%1, %2</source>
        <comment>a thing and more about it</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Serving %1 · %2 in cart</source>
        <translation>در خدمت %1، %2 در سبد</translation>
    </message>
</context>
<context>
    <name>MetCard</name>
    <message>
        <source>%1. %2</source>
        <comment>a thing and what happened to it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Understood</source>
        <comment>a notice was read</comment>
        <translation>فهمیدم</translation>
    </message>
</context>
<context>
    <name>NeedsYou</name>
    <message>
        <source>Some things need a look.</source>
        <translation>چند مورد نیاز به نگاهی دارد.</translation>
    </message>
    <message>
        <source>Everything went through.</source>
        <translation>همه چیز انجام شد.</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>هیچ چیز رد نشد.</translation>
    </message>
    <message>
        <source>One change was not done.</source>
        <translation>یک تغییر انجام نشد.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes were not done.</source>
        <translation>
            <numerusform>%1 تغییر انجام نشد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Head office was restored. Re-checking the last day: %1.</source>
        <translation>دفتر مرکزی بازیابی شد. بازبینی روز گذشته: %1.</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>و ۱ مورد دیگر</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>و %1 مورد دیگر</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change waits to be sent since %2.</source>
        <translation>۱ تغییر از %2 در صف ارسال است.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes wait to be sent since %2.</source>
        <translation>
            <numerusform>%1 تغییر از %2 در صف ارسال است.</numerusform>
        </translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>ارسال %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>برای %1</translation>
    </message>
    <message>
        <source>As %1, signed in now</source>
        <translation>به نام %1 که اکنون وارد شده</translation>
    </message>
    <message>
        <source>Do it in my name</source>
        <translation>به نام من انجام شود</translation>
    </message>
    <message>
        <source>Add to the new cart</source>
        <translation>افزودن به سبد تازه</translation>
    </message>
    <message>
        <source>As a new change</source>
        <translation>به عنوان تغییری تازه</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>تلاش دوباره</translation>
    </message>
    <message>
        <source>With the cart as it is now</source>
        <translation>با سبد همان‌گونه که اکنون هست</translation>
    </message>
    <message>
        <source>A manager signs in</source>
        <translation>یک مدیر وارد می‌شود</translation>
    </message>
    <message>
        <source>And does it in their own name</source>
        <translation>و آن را به نام خودش انجام می‌دهد</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>دوباره وارد شوید</translation>
    </message>
    <message>
        <source>While the line is live, then do it here</source>
        <translation>تا ارتباط برقرار است، سپس اینجا انجام دهید</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>دوباره بشمارید</translation>
    </message>
    <message>
        <source>With what the book says now</source>
        <translation>با موجودی کنونی دفتر</translation>
    </message>
    <message>
        <source>Look at the product</source>
        <translation>دیدن کالا</translation>
    </message>
    <message>
        <source>It can be held again there</source>
        <translation>آنجا می‌توان دوباره نگهش داشت</translation>
    </message>
    <message>
        <source>Then it can be done again</source>
        <translation>سپس می‌توان دوباره انجامش داد</translation>
    </message>
    <message>
        <source>Look at the cart</source>
        <translation>دیدن سبد</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>باز کردن مشتری</translation>
    </message>
    <message>
        <source>For %1 minutes, if there still is one</source>
        <translation>برای %1 دقیقه، اگر هنوز باشد</translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <translation>%1: %2 عدد دارد.</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>ساعت %1</translation>
    </message>
    <message>
        <source>by %1 at %2</source>
        <translation>%1، ساعت %2</translation>
    </message>
</context>
<context>
    <name>NeedsYouSheet</name>
    <message>
        <source>Needs you</source>
        <comment>changes that a person must decide on</comment>
        <translation>منتظر شما</translation>
    </message>
    <message>
        <source>To do in this store</source>
        <translation>کارهای این فروشگاه</translation>
    </message>
    <message>
        <source>Erased customers</source>
        <translation>مشتریان پاک‌شده</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>چیزی منتظر شما نیست</translation>
    </message>
    <message>
        <source>What head office refuses is shown here, with its reason and a way out.</source>
        <translation>هر چه دفتر مرکزی نپذیرد اینجا می‌آید، با دلیل و راه چاره.</translation>
    </message>
    <message>
        <source>Done on its own</source>
        <translation>خودکار انجام شد</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Charge %1</source>
        <translation>حساب کردن %1</translation>
    </message>
    <message>
        <source>You took it out. %1 added again: %2, %3.</source>
        <translation>شما برداشتید. %1 عدد دوباره افزوده شد: %2، %3.</translation>
    </message>
    <message>
        <source>You took it out, but it was set to %1: %2, %3.</source>
        <translation>شما برداشتید، ولی روی %1 گذاشته شد: %2، %3.</translation>
    </message>
    <message>
        <source>%1 now: you set %4, then it was set to %1: %2, %3.</source>
        <translation>اکنون %1: شما %4 گذاشتید، سپس روی %1 گذاشته شد: %2، %3.</translation>
    </message>
    <message>
        <source>Already removed, so your note is gone too.</source>
        <translation>پیش‌تر برداشته شده، پس یادداشت شما هم رفت.</translation>
    </message>
    <message>
        <source>Already taken off the wishlist.</source>
        <translation>پیش‌تر از فهرست دلخواه برداشته شده.</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 آن را %2 عدد افزود</translation>
    </message>
    <message>
        <source>%1: you set %2, %3.</source>
        <translation>%1: شما %2 گذاشتید، %3.</translation>
    </message>
    <message>
        <source>Already removed.</source>
        <translation>پیش‌تر برداشته شده.</translation>
    </message>
    <message>
        <source>Already set to another number: %1, %2. Your minus was not counted.</source>
        <translation>پیش‌تر روی عدد دیگری گذاشته شده: %1، %2. منهای شما حساب نشد.</translation>
    </message>
    <message>
        <source>Already removed: %1, %2.</source>
        <translation>پیش‌تر برداشته شده: %1، %2.</translation>
    </message>
    <message>
        <source>Your note was replaced: %1, %2. You wrote: %3</source>
        <translation>یادداشت شما جایگزین شد: %1، %2. نوشته بودید: %3</translation>
    </message>
    <message>
        <source>The price has changed.</source>
        <translation>قیمت تغییر کرده است.</translation>
    </message>
    <message>
        <source>Seen at %1. The price has changed.</source>
        <translation>قیمت دیده‌شده %1. قیمت تغییر کرده است.</translation>
    </message>
    <message>
        <source>Seen at %1, today %2. The lower one counts until you decide.</source>
        <translation>قیمت دیده‌شده %1، امروز %2. تا تصمیم شما قیمت کمتر حساب می‌شود.</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>Put mine back</source>
        <translation>یادداشت من برگردد</translation>
    </message>
    <message>
        <source>Make it %1</source>
        <translation>بشود %1</translation>
    </message>
</context>
<context>
    <name>PanelFoot</name>
    <message>
        <source>Paid at the till</source>
        <translation>پرداخت در صندوق</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>چیزی برای پرداخت نیست</translation>
    </message>
    <message>
        <source>More for this customer</source>
        <translation>بیشتر برای این مشتری</translation>
    </message>
    <message>
        <source>Hand over to phone</source>
        <translation>انتقال به گوشی</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>سپردن به همکار</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Serving</source>
        <comment>before the name of the customer</comment>
        <translation>در خدمت</translation>
    </message>
    <message>
        <source>Opening</source>
        <comment>a customer, from the hub</comment>
        <translation>در حال باز کردن</translation>
    </message>
    <message>
        <source>End with this customer</source>
        <translation>پایان کار با این مشتری</translation>
    </message>
</context>
<context>
    <name>PanelMenu</name>
    <message>
        <source>Erase this profile</source>
        <translation>پاک کردن این پروفایل</translation>
    </message>
    <message>
        <source>For managers</source>
        <translation>برای مدیران</translation>
    </message>
</context>
<context>
    <name>PaySheet</name>
    <message>
        <source>Paid at the till</source>
        <translation>پرداخت در صندوق</translation>
    </message>
    <message>
        <source>The cart is closed</source>
        <translation>سبد بسته شد</translation>
    </message>
    <message>
        <source>Back to the customer</source>
        <translation>بازگشت به مشتری</translation>
    </message>
    <message>
        <source>Only head office can close a cart, and the line is down. Take the payment as usual and let us remind you.</source>
        <translation>فقط دفتر مرکزی می‌تواند سبد را ببندد و ارتباط قطع است. پول را مثل همیشه بگیرید؛ ما یادآوری می‌کنیم.</translation>
    </message>
    <message>
        <source>Remind us</source>
        <translation>یادآوری کنید</translation>
    </message>
    <message>
        <source>Asking head office …</source>
        <translation>پرسش از دفتر مرکزی …</translation>
    </message>
    <message>
        <source>It is paid: close the cart</source>
        <translation>پرداخت شد: بستن سبد</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Paid: %1. A new cart is open.</source>
        <translation>پرداخت شد: %1. سبد تازه‌ای باز است.</translation>
    </message>
    <message>
        <source>Closing needs Wi-Fi</source>
        <translation>بستن به وای‌فای نیاز دارد</translation>
    </message>
    <message>
        <source>Not to be closed like this</source>
        <translation>این‌گونه بسته نمی‌شود</translation>
    </message>
    <message>
        <source>Not for sale: %1. Take it out of the cart first.</source>
        <translation>فروختنی نیست: %1. نخست آن را از سبد بردارید.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>a customer, phone and e-mail</comment>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>Stays</source>
        <comment>the profile that is kept</comment>
        <translation>می‌ماند</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Open a picture of a code</source>
        <translation>باز کردن عکس یک کد</translation>
    </message>
    <message>
        <source>Pictures and documents (%1)</source>
        <translation>عکس‌ها و سندها (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>همهٔ پرونده‌ها (%1)</translation>
    </message>
</context>
<context>
    <name>PillButton</name>
    <message>
        <source>%1, %2</source>
        <comment>a state and more about it</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>%1 of %2 digits</source>
        <translation>%1 رقم از %2</translation>
    </message>
</context>
<context>
    <name>ProductActions</name>
    <message>
        <source>Added</source>
        <comment>to the cart</comment>
        <translation>افزوده شد</translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation>افزودن به سبد</translation>
    </message>
    <message>
        <source>Choose a customer to add</source>
        <translation>برای افزودن مشتری انتخاب کنید</translation>
    </message>
    <message>
        <source>Recalled</source>
        <comment>a product</comment>
        <translation>فراخوانی شده</translation>
    </message>
    <message>
        <source>On the wishlist</source>
        <translation>در علاقه‌مندی</translation>
    </message>
    <message>
        <source>Wishlist</source>
        <comment>put on the wishlist</comment>
        <translation>علاقه‌مندی</translation>
    </message>
</context>
<context>
    <name>ProductCard</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>a product, its price and where it is</comment>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>Add %1 to the cart</source>
        <translation>افزودن %1 به سبد</translation>
    </message>
</context>
<context>
    <name>ProductHead</name>
    <message>
        <source>Leaving the range</source>
        <translation>رو به اتمام</translation>
    </message>
</context>
<context>
    <name>ProductPage</name>
    <message>
        <source>Search</source>
        <comment>go to the search page</comment>
        <translation>جستجو</translation>
    </message>
</context>
<context>
    <name>ProductSearch</name>
    <message>
        <source>All kinds</source>
        <translation>همهٔ انواع</translation>
    </message>
    <message>
        <source>Any price</source>
        <translation>هر قیمتی</translation>
    </message>
    <message>
        <source>Under %1</source>
        <translation>زیر %1</translation>
    </message>
    <message>
        <source>Search is not answering</source>
        <translation>جستجو جواب نمی‌دهد</translation>
    </message>
    <message>
        <source>%1+ products</source>
        <translation>بیش از %1 کالا</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>۱ کالا</translation>
    </message>
    <message numerus="yes">
        <source>%1 products</source>
        <translation>
            <numerusform>%1 کالا</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a filter, or try another word.</source>
        <translation>یک فیلتر را بردارید، یا واژهٔ دیگری بنویسید.</translation>
    </message>
    <message>
        <source>Check the spelling, or scan the label.</source>
        <translation>املا را بررسی کنید، یا برچسب را اسکن کنید.</translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation>چیزی با این فیلترها جور نیست</translation>
    </message>
    <message>
        <source>Nothing called “%1”</source>
        <translation>چیزی به نام «%1» نیست</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Nothing yet.</source>
        <translation>هنوز چیزی نیست.</translation>
    </message>
    <message>
        <source>What happened before is shown when online.</source>
        <translation>رویدادهای گذشته هنگام اتصال نشان داده می‌شود.</translation>
    </message>
    <message>
        <source>Offline: what this device has heard. The rest is shown when online.</source>
        <translation>آفلاین: آنچه این دستگاه شنیده. بقیه هنگام اتصال نشان داده می‌شود.</translation>
    </message>
    <message>
        <source>The last 50 changes.</source>
        <translation>۵۰ تغییر آخر.</translation>
    </message>
    <message>
        <source>Customer since %1</source>
        <translation>مشتری از %1</translation>
    </message>
    <message>
        <source>Speaks %1</source>
        <translation>زبان: %1</translation>
    </message>
    <message>
        <source>English</source>
        <translation>انگلیسی</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>یونانی</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>فارسی</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>عربی</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Points</source>
        <comment>of a customer</comment>
        <translation>امتیاز</translation>
    </message>
    <message>
        <source>Find another</source>
        <translation>مشتری دیگر</translation>
    </message>
    <message>
        <source>Find another customer</source>
        <translation>یافتن مشتری دیگر</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>شروع خدمت</translation>
    </message>
    <message>
        <source>Agreed to</source>
        <comment>before what a customer consented to</comment>
        <translation>رضایت داده به</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <comment>the rail at the edge of the window</comment>
        <translation>بخش‌ها</translation>
    </message>
    <message>
        <source>Scan</source>
        <comment>place in the rail</comment>
        <translation>اسکن</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>place in the rail</comment>
        <translation>جستجو</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>place in the rail</comment>
        <translation>مشتری</translation>
    </message>
    <message>
        <source>Tasks</source>
        <comment>place in the rail</comment>
        <translation>کارها</translation>
    </message>
    <message>
        <source>Display</source>
        <comment>place in the rail</comment>
        <translation>نمایش</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1، %2 در انتظار</translation>
    </message>
</context>
<context>
    <name>RefusalCard</name>
    <message>
        <source>Not done: %1. %2</source>
        <translation>انجام نشد: %1. %2</translation>
    </message>
    <message>
        <source>Not done</source>
        <comment>a change</comment>
        <translation>انجام نشد</translation>
    </message>
    <message>
        <source>What should we do?</source>
        <translation>چه کار کنیم؟</translation>
    </message>
    <message>
        <source>Tell me when it is back</source>
        <translation>وقتی دوباره آمد خبرم کن</translation>
    </message>
    <message>
        <source>It goes on the list of tasks</source>
        <translation>در فهرست کارها می‌آید</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>باز کردن مشتری</translation>
    </message>
    <message>
        <source>Then it can be done again</source>
        <translation>سپس می‌تواند دوباره انجام شود</translation>
    </message>
    <message>
        <source>Save it for later</source>
        <translation>برای بعد بماند</translation>
    </message>
    <message>
        <source>It goes on the wishlist</source>
        <translation>به علاقه‌مندی می‌رود</translation>
    </message>
    <message>
        <source>Leave it undone</source>
        <translation>انجام نشود</translation>
    </message>
    <message>
        <source>It goes off this list</source>
        <translation>از این فهرست می‌رود</translation>
    </message>
</context>
<context>
    <name>RefusalWindow</name>
    <message>
        <source>Store Assistant cannot open</source>
        <translation>دستیار فروشگاه باز نمی‌شود</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>%1, %2 stars, %3: %4</source>
        <translation>%1، %2 ستاره، %3: %4</translation>
    </message>
</context>
<context>
    <name>ReviewFilters</name>
    <message>
        <source>First filters</source>
        <translation>فیلترهای اول</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>فیلترهای بیشتر</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>No reviews yet</source>
        <translation>هنوز نظری نیست</translation>
    </message>
    <message>
        <source>1 review</source>
        <translation>۱ نظر</translation>
    </message>
    <message numerus="yes">
        <source>%1 reviews</source>
        <translation>
            <numerusform>%1 نظر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewSection</name>
    <message>
        <source>No review fits. Choose another filter.</source>
        <translation>نظری با این فیلتر نیست. فیلتر دیگری انتخاب کنید.</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message>
        <source>%1–%2 stars</source>
        <translation>%1 تا %2 ستاره</translation>
    </message>
    <message>
        <source>%1 to %2 stars</source>
        <translation>%1 تا %2 ستاره</translation>
    </message>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>In Greek</source>
        <translation>به یونانی</translation>
    </message>
    <message>
        <source>In Persian</source>
        <translation>به فارسی</translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation>به عربی</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>به انگلیسی</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>noted</source>
        <translation>یادداشت شد</translation>
    </message>
    <message>
        <source>now</source>
        <translation>همین حالا</translation>
    </message>
    <message numerus="yes">
        <source>%1 min ago</source>
        <translation>
            <numerusform>%1 دقیقه پیش</numerusform>
        </translation>
    </message>
    <message>
        <source>An in-store number</source>
        <translation>شماره‌ای از پیشخوان‌های خودمان</translation>
    </message>
    <message>
        <source>No item here has the number %1.</source>
        <translation>کالایی با شمارهٔ %1 اینجا نیست.</translation>
    </message>
    <message>
        <source>A badge from elsewhere</source>
        <translation>کارت شناسایی از جای دیگر</translation>
    </message>
    <message>
        <source>Whoever it belongs to does not work here.</source>
        <translation>صاحب آن در اینجا کار نمی‌کند.</translation>
    </message>
    <message>
        <source>A code for a new device</source>
        <translation>کدی برای یک دستگاه تازه</translation>
    </message>
    <message>
        <source>This device belongs to the shop already. Show the code to the new one.</source>
        <translation>این دستگاه از پیش به فروشگاه تعلق دارد. کد را به دستگاه تازه نشان دهید.</translation>
    </message>
    <message>
        <source>No code found in this picture</source>
        <translation>در این عکس کدی پیدا نشد</translation>
    </message>
    <message>
        <source>Take it closer and sharper, or type the number.</source>
        <translation>نزدیک‌تر و واضح‌تر بگیرید، یا شماره را بنویسید.</translation>
    </message>
    <message>
        <source>This file is not a picture</source>
        <translation>این پرونده عکس نیست</translation>
    </message>
    <message>
        <source>Photos, screenshots and documents work: PNG, JPEG, WebP or PDF.</source>
        <translation>عکس، تصویر صفحه و سند کار می‌کند: PNG، JPEG، WebP یا PDF.</translation>
    </message>
    <message>
        <source>This picture is damaged</source>
        <translation>این عکس خراب است</translation>
    </message>
    <message>
        <source>Its file is cut off or broken. Take it again.</source>
        <translation>پرونده‌اش ناقص یا خراب است. دوباره عکس بگیرید.</translation>
    </message>
    <message>
        <source>This picture is too large</source>
        <translation>این عکس خیلی بزرگ است</translation>
    </message>
    <message>
        <source>Crop it to the code and open it again.</source>
        <translation>فقط خود کد را ببُرید و دوباره باز کنید.</translation>
    </message>
    <message>
        <source>No picture to paste</source>
        <translation>عکسی برای چسباندن نیست</translation>
    </message>
    <message>
        <source>Copy a photo or screenshot first.</source>
        <translation>اول یک عکس یا تصویر صفحه کپی کنید.</translation>
    </message>
    <message>
        <source>This scan did not work</source>
        <translation>این اسکن نشد</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>نوشتن شماره</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>دوباره اسکن کنید</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>Open another</source>
        <translation>یکی دیگر</translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation>یافتن مشتری</translation>
    </message>
    <message>
        <source>Not in our catalogue</source>
        <translation>در فهرست ما نیست</translation>
    </message>
    <message>
        <source>%1: head office does not know it either.</source>
        <translation>%1: دفتر مرکزی هم آن را نمی‌شناسد.</translation>
    </message>
    <message>
        <source>%1: the catalogue here is complete. Head office cannot be asked now.</source>
        <translation>%1: فهرست اینجا کامل است. حالا نمی‌شود از دفتر مرکزی پرسید.</translation>
    </message>
    <message>
        <source>%1: the catalogue here is complete. Head office is being asked.</source>
        <translation>%1: فهرست اینجا کامل است. از دفتر مرکزی می‌پرسیم.</translation>
    </message>
    <message>
        <source>%1: only %2 products are stored here so far. Try again when online.</source>
        <translation>%1: فعلاً فقط %2 کالا اینجا ذخیره شده. هنگام اتصال دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>%1: only %2 products are stored here so far. Head office is being asked.</source>
        <translation>%1: فعلاً فقط %2 کالا اینجا ذخیره شده. از دفتر مرکزی می‌پرسیم.</translation>
    </message>
    <message>
        <source>Number misread or mistyped</source>
        <translation>شماره اشتباه خوانده یا نوشته شد</translation>
    </message>
    <message>
        <source>This code is not valid</source>
        <translation>این کد اعتبار ندارد</translation>
    </message>
    <message>
        <source>Two scans at once</source>
        <translation>دو اسکن با هم</translation>
    </message>
    <message>
        <source>The label is faulty</source>
        <translation>برچسب ایراد دارد</translation>
    </message>
    <message>
        <source>This code cannot be read</source>
        <translation>این کد خوانده نمی‌شود</translation>
    </message>
    <message>
        <source>Scan one code after the other.</source>
        <translation>کدها را یکی‌یکی اسکن کنید.</translation>
    </message>
    <message>
        <source>A box or place code, not a product</source>
        <translation>کد جعبه یا جا، نه کالا</translation>
    </message>
    <message>
        <source>A coupon, not a product</source>
        <translation>کوپن است، نه کالا</translation>
    </message>
    <message>
        <source>A link, not a product of this shop</source>
        <translation>پیوند است، نه کالای این فروشگاه</translation>
    </message>
    <message>
        <source>Text, not a product code</source>
        <translation>متن است، نه کد کالا</translation>
    </message>
    <message>
        <source>Not a product code</source>
        <translation>کد کالا نیست</translation>
    </message>
    <message>
        <source>The label says %1</source>
        <translation>روی برچسب: %1</translation>
    </message>
    <message>
        <source>Past its date</source>
        <translation>تاریخ گذشته</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>۱ روز مانده</translation>
    </message>
    <message numerus="yes">
        <source>%1 days left</source>
        <translation>
            <numerusform>%1 روز مانده</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month left</source>
        <translation>۱ ماه مانده</translation>
    </message>
    <message numerus="yes">
        <source>%1 months left</source>
        <translation>
            <numerusform>%1 ماه مانده</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Number under the code</source>
        <translation>شمارهٔ زیر کد</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>that stands under a code</comment>
        <translation>شماره</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>یافتن</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>باز کردن عکس</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>چسباندن عکس</translation>
    </message>
    <message>
        <source>Looking for codes in the picture</source>
        <translation>جست‌وجوی کد در تصویر</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>looking for codes</comment>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a notice</comment>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Scan a label</source>
        <translation>اسکن برچسب</translation>
    </message>
    <message>
        <source>Product, shelf and customer codes all work here. A hand scanner works on every page.</source>
        <translation>کد کالا، قفسه و مشتری همه اینجا کار می‌کنند. اسکنر دستی در هر صفحه کار می‌کند.</translation>
    </message>
</context>
<context>
    <name>ScanRow</name>
    <message>
        <source>Add %1 to the cart</source>
        <translation>افزودن %1 به سبد</translation>
    </message>
    <message>
        <source>Put %1 away</source>
        <translation>کنار گذاشتن %1</translation>
    </message>
</context>
<context>
    <name>ScannerPage</name>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
    <message>
        <source>Scanners and camera</source>
        <translation>اسکنرها و دوربین</translation>
    </message>
</context>
<context>
    <name>ScannerSettings</name>
    <message>
        <source>None</source>
        <translation>هیچ‌کدام</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>بهترین</translation>
    </message>
    <message>
        <source>Not plugged in. It is found again.</source>
        <translation>وصل نیست. دوباره پیدا می‌شود.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>آماده</translation>
    </message>
    <message>
        <source>This account may not read the port.</source>
        <translation>این حساب اجازهٔ خواندن این درگاه را ندارد.</translation>
    </message>
    <message>
        <source>Another program is using the port.</source>
        <translation>برنامهٔ دیگری از این درگاه استفاده می‌کند.</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>In this store</source>
        <translation>در این فروشگاه</translation>
    </message>
    <message>
        <source>Price</source>
        <comment>filter</comment>
        <translation>قیمت</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>kind of product, filter</comment>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>مرتبط‌ترین</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search products</source>
        <translation>جستجوی کالا</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>نامش چیست؟</translation>
    </message>
    <message>
        <source>Scan</source>
        <comment>go to the scan page</comment>
        <translation>اسکن</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>نمایش همه</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>%1 %2</source>
        <comment>name of a view and how many it holds</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something went wrong (%1). Work can go on.</source>
        <translation>مشکلی پیش آمد (%1). کار را می‌توان ادامه داد.</translation>
    </message>
    <message>
        <source>That PIN is not right. Try again.</source>
        <translation>رمز درست نیست. دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a minute or ask a manager.</source>
        <translation>رمز چند بار اشتباه بود. یک دقیقه صبر کنید یا از مدیر بخواهید.</translation>
    </message>
    <message>
        <source>Sign in here once while online. Then it works offline too.</source>
        <translation>یک بار هنگام اتصال اینجا وارد شوید. بعد آفلاین هم کار می‌کند.</translation>
    </message>
    <message>
        <source>This device is no longer enrolled. Ask a manager.</source>
        <translation>این دستگاه دیگر ثبت نیست. از مدیر بخواهید.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>این کاربر اجازهٔ این کار را ندارد.</translation>
    </message>
    <message>
        <source>Nobody is signed in here.</source>
        <translation>کسی اینجا وارد نشده است.</translation>
    </message>
    <message>
        <source>The data of the shop is still arriving. Try again in a moment.</source>
        <translation>داده‌های فروشگاه هنوز در راه است. کمی بعد دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>It is not one of our products. Check the label or type the number.</source>
        <translation>از کالاهای ما نیست. برچسب را بررسی کنید یا شماره را بنویسید.</translation>
    </message>
    <message>
        <source>No customer found.</source>
        <translation>مشتری پیدا نشد.</translation>
    </message>
    <message>
        <source>This customer was not opened here before. Try again when online.</source>
        <translation>این مشتری پیش‌تر اینجا باز نشده. هنگام اتصال دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>No customer is open here. Open one first.</source>
        <translation>اینجا مشتری باز نیست. اول یکی را باز کنید.</translation>
    </message>
    <message>
        <source>Already taken out on the other side.</source>
        <translation>از طرف دیگر پیش‌تر برداشته شده.</translation>
    </message>
    <message>
        <source>The price is not known here. Try again when online.</source>
        <translation>قیمت اینجا معلوم نیست. هنگام اتصال دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>The cart is empty.</source>
        <translation>سبد خالی است.</translation>
    </message>
    <message>
        <source>The cart changed just now. Look at it once more.</source>
        <translation>سبد همین حالا تغییر کرد. دوباره نگاهش کنید.</translation>
    </message>
    <message>
        <source>Something in the cart is not for sale. Take it out first.</source>
        <translation>چیزی در سبد فروختنی نیست. نخست آن را بردارید.</translation>
    </message>
    <message>
        <source>Recalled: do not hand it over. Offer something else.</source>
        <translation>فراخوانی شده: تحویل ندهید. چیز دیگری پیشنهاد کنید.</translation>
    </message>
    <message>
        <source>This code is too old. Ask the customer to show a new one.</source>
        <translation>این کد قدیمی است. از مشتری کد تازه بخواهید.</translation>
    </message>
    <message>
        <source>This code is not from our shop.</source>
        <translation>این کد از فروشگاه ما نیست.</translation>
    </message>
    <message>
        <source>This is not a customer’s code.</source>
        <translation>این کد مشتری نیست.</translation>
    </message>
    <message>
        <source>Only a manager may do this. Ask one to sign in here.</source>
        <translation>فقط مدیر می‌تواند. از او بخواهید اینجا وارد شود.</translation>
    </message>
    <message>
        <source>Only head office can do this, and the line is down. Try again later.</source>
        <translation>فقط دفتر مرکزی می‌تواند و ارتباط قطع است. بعدتر امتحان کنید.</translation>
    </message>
    <message>
        <source>Store Assistant is already open on this device.</source>
        <translation>دستیار فروشگاه همین حالا در این دستگاه باز است.</translation>
    </message>
    <message>
        <source>These files come from a newer version. Update this device.</source>
        <translation>این پرونده‌ها از نسخهٔ تازه‌تری است. دستگاه را به‌روز کنید.</translation>
    </message>
    <message>
        <source>The key does not open these files. Nothing was changed. Ask a manager.</source>
        <translation>کلید این پرونده‌ها را باز نمی‌کند. چیزی عوض نشد. از مدیر بخواهید.</translation>
    </message>
    <message>
        <source>The files of this device cannot be read. Check the disk.</source>
        <translation>پرونده‌های این دستگاه خوانده نمی‌شود. دیسک را بررسی کنید.</translation>
    </message>
    <message>
        <source>Some stored data could not be read. It is being fetched again.</source>
        <translation>بخشی از داده‌ها خوانده نشد. دوباره گرفته می‌شود.</translation>
    </message>
    <message>
        <source>Some stored data cannot be read. Close the application and open it again: it will be fetched anew.</source>
        <translation>بعضی از داده‌های ذخیره‌شده خوانده نمی‌شوند. برنامه را ببندید و دوباره باز کنید: از نو گرفته می‌شوند.</translation>
    </message>
    <message>
        <source>Changes waiting here could not be read. They are kept in a file.</source>
        <translation>تغییرهای در انتظار خوانده نشد. در یک پرونده نگه داشته شده‌اند.</translation>
    </message>
    <message>
        <source>A file with waiting changes was damaged. Look under Tasks at what could be saved.</source>
        <translation>پرونده‌ای با تغییرهای در انتظار آسیب دیده است. در کارها ببینید چه چیزی نجات یافته است.</translation>
    </message>
    <message>
        <source>The file with this device’s changes was damaged. It is kept, and so is what could be read of it. Ask a manager to enrol this device again.</source>
        <translation>پروندهٔ تغییرهای این دستگاه آسیب دیده است. خودش و هر چه از آن خوانده شد نگه داشته شده است. از مدیر بخواهید دستگاه را دوباره ثبت کند.</translation>
    </message>
    <message>
        <source>This program is built with an old database. Install it again.</source>
        <translation>پایگاه دادهٔ این برنامه قدیمی است. دوباره نصبش کنید.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing new can be kept until there is room.</source>
        <translation>دیسک پر است. تا جا باز نشود چیز تازه‌ای نگه داشته نمی‌شود.</translation>
    </message>
    <message>
        <source>The settings file cannot be read. Check it or delete it.</source>
        <translation>پروندهٔ تنظیمات خوانده نمی‌شود. بررسی کنید یا برش دارید.</translation>
    </message>
    <message>
        <source>Parts of the program are missing. Install it again.</source>
        <translation>بخشی از برنامه نیست. دوباره نصبش کنید.</translation>
    </message>
    <message>
        <source>The line is down. What is stored here still works.</source>
        <translation>اتصال قطع است. آنچه اینجا ذخیره شده کار می‌کند.</translation>
    </message>
    <message>
        <source>Head office said no. See Tasks.</source>
        <translation>دفتر مرکزی نپذیرفت. کارها را ببینید.</translation>
    </message>
    <message>
        <source>Some stored data cannot be read. It is being fetched again.</source>
        <translation>بخشی از داده‌ها خوانده نمی‌شود. دوباره گرفته می‌شود.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation>مشکلی پیش آمد. دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>The code is empty. Scan again.</source>
        <translation>کد خالی است. دوباره اسکن کنید.</translation>
    </message>
    <message>
        <source>Half a code came in. Scan again.</source>
        <translation>فقط نیمی از کد رسید. دوباره اسکن کنید.</translation>
    </message>
    <message>
        <source>This is not a product number.</source>
        <translation>این شمارهٔ کالا نیست.</translation>
    </message>
    <message>
        <source>One digit is wrong. Check the number or scan again.</source>
        <translation>یک رقم اشتباه است. شماره را بررسی کنید یا دوباره اسکن کنید.</translation>
    </message>
    <message>
        <source>The label is printed wrong. Type the number under the code.</source>
        <translation>برچسب اشتباه چاپ شده. شمارهٔ زیر کد را بنویسید.</translation>
    </message>
    <message>
        <source>This badge is no longer valid. Ask a manager for a new one.</source>
        <translation>این کارت شناسایی دیگر معتبر نیست. از یک مدیر کارت تازه بخواهید.</translation>
    </message>
    <message>
        <source>This code is too old. Ask your colleague for a new one.</source>
        <translation>این کد قدیمی است. از همکارتان کد تازه بخواهید.</translation>
    </message>
    <message>
        <source>This code is too old. Ask a manager for a new one.</source>
        <translation>این کد قدیمی است. از یک مدیر کد تازه بخواهید.</translation>
    </message>
    <message>
        <source>This is a link to %1, not a product. It is not opened.</source>
        <translation>این پیوندی به %1 است، نه کالا. باز نمی‌شود.</translation>
    </message>
    <message>
        <source>This code says “%1”. It is not a product.</source>
        <translation>در این کد نوشته «%1». کالا نیست.</translation>
    </message>
    <message>
        <source>Not shown: it may be a password. Characters: %1.</source>
        <translation>نشان داده نمی‌شود: شاید گذرواژه باشد. تعداد نویسه‌ها: %1.</translation>
    </message>
    <message>
        <source>This code names a box or a place. Scan the one on the product itself.</source>
        <translation>این کد نام جعبه یا جایی است. کد روی خود کالا را اسکن کنید.</translation>
    </message>
    <message>
        <source>This code is a coupon. Scan the one on the product itself.</source>
        <translation>این کد کوپن است. کد روی خود کالا را اسکن کنید.</translation>
    </message>
    <message>
        <source>This code is empty, so it is no product.</source>
        <translation>این کد خالی است، پس کالا نیست.</translation>
    </message>
    <message>
        <source>This code is not a product of a shop.</source>
        <translation>این کد کالای فروشگاه نیست.</translation>
    </message>
</context>
<context>
    <name>SerialScannerCard</name>
    <message>
        <source>Scanner on a serial or USB-COM port</source>
        <translation>اسکنر روی درگاه سریال یا USB-COM</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>درگاه</translation>
    </message>
    <message>
        <source>Speed in bits per second</source>
        <translation>سرعت به بیت در ثانیه</translation>
    </message>
</context>
<context>
    <name>Serving</name>
    <message>
        <source>1 point</source>
        <translation>۱ امتیاز</translation>
    </message>
    <message numerus="yes">
        <source>%1 points</source>
        <translation>
            <numerusform>%1 امتیاز</numerusform>
        </translation>
    </message>
    <message>
        <source>This profile no longer exists.</source>
        <translation>این پروفایل دیگر وجود ندارد.</translation>
    </message>
    <message>
        <source>Now under another profile.</source>
        <translation>اکنون زیر پروفایل دیگری است.</translation>
    </message>
    <message>
        <source>Now under %1.</source>
        <translation>اکنون زیر %1.</translation>
    </message>
    <message>
        <source>Recalled: %1. Do not hand it over. Take it out of the cart.</source>
        <translation>فراخوانی شده: %1. تحویل ندهید و از سبد بردارید.</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>۱ عدد</translation>
    </message>
    <message numerus="yes">
        <source>%1 items</source>
        <translation>
            <numerusform>%1 عدد</numerusform>
        </translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>جمع</translation>
    </message>
    <message>
        <source>One thing still waits to be sent. It will be.</source>
        <translation>یک مورد هنوز در صف ارسال است و فرستاده می‌شود.</translation>
    </message>
    <message numerus="yes">
        <source>%1 things still wait to be sent. They will be.</source>
        <translation>
            <numerusform>%1 مورد هنوز در صف ارسال است و فرستاده می‌شود.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <comment>a sheet</comment>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>ShownProduct</name>
    <message>
        <source>Not made together. This is %1.</source>
        <translation>با هم ساخته نمی‌شود. این %1 است.</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>کد کالا %1</translation>
    </message>
    <message>
        <source>Recalled: do not hand it over. Take it off the shelf.</source>
        <translation>فراخوانی شده: تحویل ندهید. آن را از قفسه بردارید.</translation>
    </message>
    <message>
        <source>Price of %1</source>
        <translation>قیمت مربوط به %1</translation>
    </message>
    <message>
        <source>This product is not here</source>
        <translation>این کالا اینجا نیست</translation>
    </message>
    <message>
        <source>It may have left the range. Search finds what is like it.</source>
        <translation>شاید دیگر فروخته نمی‌شود. جستجو مشابهش را پیدا می‌کند.</translation>
    </message>
</context>
<context>
    <name>SignInDesk</name>
    <message>
        <source>Demo shop: the PIN of %1 is %2</source>
        <translation>فروشگاه نمونه: رمز %1 این است: %2</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>صبح بخیر</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>روز بخیر</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>عصر بخیر</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Your PIN</source>
        <translation>رمز شما</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 از ۵ ستاره</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>One less of %1</source>
        <translation>یکی کمتر از %1</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>برداشتن %1</translation>
    </message>
    <message>
        <source>One more of %1</source>
        <translation>یکی بیشتر از %1</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>In stock</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>آخرین عدد</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>تمام شده</translation>
    </message>
    <message>
        <source>last seen</source>
        <translation>آخرین خبر</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>این فروشگاه</translation>
    </message>
    <message>
        <source>At home in 1 day</source>
        <translation>۱ روزه در خانه</translation>
    </message>
    <message numerus="yes">
        <source>At home in %1 days</source>
        <translation>
            <numerusform>%1 روزه در خانه</numerusform>
        </translation>
    </message>
    <message>
        <source>Aisle %1</source>
        <translation>راهروی %1</translation>
    </message>
</context>
<context>
    <name>StockTile</name>
    <message>
        <source>Count the shelf</source>
        <translation>شمارش قفسه</translation>
    </message>
</context>
<context>
    <name>StoreTask</name>
    <message>
        <source>Compare</source>
        <comment>two profiles</comment>
        <translation>مقایسه</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>a task</comment>
        <translation>بررسی شد</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <comment>another customer</comment>
        <translation>کیست؟</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a task</comment>
        <translation>انجام شد</translation>
    </message>
    <message>
        <source>I will do it</source>
        <translation>من انجام می‌دهم</translation>
    </message>
    <message>
        <source>Count</source>
        <comment>count a shelf</comment>
        <translation>شمارش</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>not done</source>
        <translation>انجام نشد</translation>
    </message>
    <message>
        <source>was removed already</source>
        <translation>پیش‌تر برداشته شده بود</translation>
    </message>
    <message>
        <source>the price had changed</source>
        <translation>قیمت تغییر کرده بود</translation>
    </message>
    <message>
        <source>now under another profile</source>
        <translation>اکنون زیر پروفایل دیگری</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Sold, though held for somebody: %1</source>
        <translation>فروخته شد، با آن که برای کسی نگه داشته شده بود: %1</translation>
    </message>
    <message>
        <source>Count again: %1</source>
        <translation>دوباره بشمارید: %1</translation>
    </message>
    <message>
        <source>Perhaps the same customer twice: %1</source>
        <translation>شاید مشتری تکراری: %1</translation>
    </message>
    <message>
        <source>Head office lost changes that nobody has any more: %1</source>
        <translation>دفتر مرکزی تغییراتی را از دست داده که دیگر کسی ندارد: %1</translation>
    </message>
    <message>
        <source>Ask for the hold again: %1</source>
        <translation>دوباره نگهداشت بخواهید: %1</translation>
    </message>
    <message>
        <source>Tell them when it is back: %1</source>
        <translation>خبر دهید وقتی دوباره آمد: %1</translation>
    </message>
    <message>
        <source>Check out again: %1</source>
        <translation>دوباره تسویه کنید: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>برای انجام: %1</translation>
    </message>
    <message>
        <source>another customer, held until %2</source>
        <translation>مشتری دیگر، نگه‌داشته تا %2</translation>
    </message>
    <message>
        <source>%1 other customers, the first held until %2</source>
        <translation>%1 مشتری دیگر، نخستین تا %2</translation>
    </message>
    <message>
        <source>Done before %1 on that device</source>
        <translation>پیش از %1 در آن دستگاه انجام شده</translation>
    </message>
    <message>
        <source>Done between %1 and %2 on that device</source>
        <translation>بین %1 و %2 در آن دستگاه انجام شده</translation>
    </message>
    <message>
        <source>taken by %1</source>
        <translation>در دست %1</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>برداشته شده</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>Not in the catalogue here</source>
        <translation>در فهرست اینجا نیست</translation>
    </message>
    <message>
        <source>Stock not known</source>
        <translation>موجودی معلوم نیست</translation>
    </message>
    <message>
        <source>None here</source>
        <translation>اینجا نیست</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>%1 عدد اینجا</translation>
    </message>
    <message>
        <source>Aisle %1</source>
        <translation>راهروی %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lock the screen</source>
        <translation>قفل کردن صفحه</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>A product: %1</source>
        <translation>یک کالا: %1</translation>
    </message>
    <message>
        <source>A product that is not in our catalogue: %1</source>
        <translation>کالایی که در فهرست ما نیست: %1</translation>
    </message>
    <message>
        <source>An in-store number: %1</source>
        <translation>شماره‌ای از ترازوهای خودمان: %1</translation>
    </message>
    <message>
        <source>A customer’s code</source>
        <translation>کد یک مشتری</translation>
    </message>
    <message>
        <source>A badge</source>
        <translation>کارت کارمند</translation>
    </message>
    <message>
        <source>A code for a new device</source>
        <translation>کدی برای یک دستگاه تازه</translation>
    </message>
    <message>
        <source>The code to try scanners with</source>
        <translation>کد آزمایش اسکنر</translation>
    </message>
    <message>
        <source>Not shown: it may hold a secret.</source>
        <translation>نشان داده نمی‌شود: شاید رازی در آن باشد.</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>خودکار پیدا می‌شود</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>هیچ‌چیز</translation>
    </message>
    <message>
        <source>It sends %1 before each code.</source>
        <translation>پیش از هر کد %1 می‌فرستد.</translation>
    </message>
    <message>
        <source>It sends nothing after a code. Enter would make it faster.</source>
        <translation>پس از کد چیزی نمی‌فرستد. با Enter سریع‌تر می‌شود.</translation>
    </message>
    <message>
        <source>It sends %1 after each code.</source>
        <translation>پس از هر کد %1 می‌فرستد.</translation>
    </message>
    <message>
        <source>It types as this device’s keyboard does.</source>
        <translation>مثل صفحه‌کلید این دستگاه می‌نویسد.</translation>
    </message>
    <message>
        <source>Every character arrives as it was printed.</source>
        <translation>هر نشانه همان‌طور که چاپ شده می‌رسد.</translation>
    </message>
    <message>
        <source>It leaves out the separator (GS). Batch and date may be misread: set the scanner to send GS.</source>
        <translation>جداکننده (GS) را نمی‌فرستد. شاید سری ساخت و تاریخ اشتباه خوانده شوند: اسکنر را برای فرستادن GS تنظیم کنید.</translation>
    </message>
    <message>
        <source>It sends %1 for the separator (GS).</source>
        <translation>به جای جداکننده (GS) %1 می‌فرستد.</translation>
    </message>
    <message>
        <source>It sends the separator (GS).</source>
        <translation>جداکننده (GS) را می‌فرستد.</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Try a scanner</source>
        <translation>یک اسکنر را امتحان کنید</translation>
    </message>
    <message>
        <source>Scan this code, then any product. While this page is open, scans lead nowhere else.</source>
        <translation>این کد و سپس هر کالایی را اسکن کنید. تا این صفحه باز است، اسکن‌ها فقط به اینجا می‌آیند.</translation>
    </message>
    <message>
        <source>Code to try scanners with</source>
        <translation>کدی برای آزمایش اسکنر</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>چه آمد</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>معنای آن</translation>
    </message>
    <message>
        <source>How this scanner is set</source>
        <translation>تنظیم این اسکنر</translation>
    </message>
    <message>
        <source>Set scanners like this</source>
        <translation>اسکنرها را این‌گونه تنظیم کن</translation>
    </message>
    <message>
        <source>Already set like this</source>
        <translation>از پیش همین‌گونه است</translation>
    </message>
    <message>
        <source>Waiting for a scan</source>
        <translation>در انتظار اسکن</translation>
    </message>
</context>
<context>
    <name>TypingScannerCard</name>
    <message>
        <source>Scanners that type</source>
        <translation>اسکنرهایی که تایپ می‌کنند</translation>
    </message>
    <message>
        <source>What comes after a code</source>
        <translation>پس از کد چه می‌آید</translation>
    </message>
    <message>
        <source>What comes before a code</source>
        <translation>پیش از کد چه می‌آید</translation>
    </message>
    <message>
        <source>Before a code</source>
        <translation>پیش از کد</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>before a code</comment>
        <translation>هیچ‌چیز</translation>
    </message>
    <message>
        <source>What is sent for the separator GS</source>
        <translation>به جای جداکننده GS چه فرستاده می‌شود</translation>
    </message>
    <message>
        <source>For the separator (GS)</source>
        <translation>به جای جداکننده (GS)</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>خودکار پیدا می‌شود</translation>
    </message>
    <message>
        <source>Read what this device types</source>
        <translation>خواندن آنچه این دستگاه می‌نویسد</translation>
    </message>
    <message>
        <source>Only for a scanner set to the same keyboard layout as this device.</source>
        <translation>فقط برای اسکنری که چیدمان صفحه‌کلیدش مثل این دستگاه است.</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>Camera</source>
        <translation>دوربین</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>پیدا شد: %1</translation>
    </message>
    <message>
        <source>Close the picture</source>
        <translation>کنار گذاشتن عکس</translation>
    </message>
    <message>
        <source>Light off</source>
        <translation>خاموش کردن چراغ</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>of the camera</comment>
        <translation>چراغ</translation>
    </message>
    <message>
        <source>Turn camera</source>
        <translation>چرخاندن دوربین</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>with the camera</comment>
        <translation>ادامه</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>the camera</comment>
        <translation>مکث</translation>
    </message>
    <message>
        <source>Set scanners and camera</source>
        <translation>تنظیم اسکنرها و دوربین</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a device or at a place</comment>
        <translation>%1 در %2</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>پیشخوان %1</translation>
    </message>
    <message>
        <source>Till %1</source>
        <translation>صندوق %1</translation>
    </message>
    <message>
        <source>Tablet %1</source>
        <translation>تبلت %1</translation>
    </message>
    <message>
        <source>the customer’s phone</source>
        <translation>موبایل مشتری</translation>
    </message>
    <message>
        <source>the web shop</source>
        <translation>فروشگاه اینترنتی</translation>
    </message>
    <message>
        <source>the app</source>
        <translation>برنامه</translation>
    </message>
    <message>
        <source>the kiosk</source>
        <translation>کیوسک</translation>
    </message>
    <message>
        <source>the store</source>
        <translation>فروشگاه</translation>
    </message>
</context>
<context>
    <name>WishList</name>
    <message>
        <source>No wishes yet</source>
        <translation>هنوز چیزی در علاقه‌مندی نیست</translation>
    </message>
    <message>
        <source>The heart on a product saves it for later.</source>
        <translation>قلب روی کالا آن را برای بعد نگه می‌دارد.</translation>
    </message>
</context>
<context>
    <name>WishRow</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1، %2، %3، %4</translation>
    </message>
    <message>
        <source>Take %1 off the wishlist</source>
        <translation>برداشتن %1 از علاقه‌مندی</translation>
    </message>
    <message>
        <source>Move to cart</source>
        <translation>بردن به سبد</translation>
    </message>
</context>
</TS>
